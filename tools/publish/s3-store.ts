import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { changedMeanwhile, listingPath, type PublishedFile } from './release.ts';
import type { Store } from './store.ts';

/**
 * A bucket, or what is under a prefix of it (`s3://bucket/prefix`), on AWS or at `endpoint`. Who may write, and the region, come
 * from the environment or the files that the AWS SDK reads.
 */
export function openS3Store(address: string, endpoint?: string): Store {
  const { bucket: Bucket, prefix } = parseAddress(address);
  const client = new S3Client({
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true, region: ownRegion() }),
    // Files go with the checksum that we have; other stores than AWS's refuse those that the SDK adds by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
  });
  const at = (path: string) => ({ Bucket, Key: prefix + path });

  return {
    async readListing() {
      const found = await orUndefined(client.send(new GetObjectCommand(at(listingPath))));
      return found?.Body?.transformToString();
    },
    async writeListing(text) {
      await client.send(
        new PutObjectCommand({
          ...at(listingPath),
          Body: text,
          ContentType: 'application/json',
          CacheControl: 'no-store',
        }),
      );
    },
    async *paths() {
      for await (const { Contents } of paginateListObjectsV2(
        { client },
        { Bucket, Prefix: prefix },
      ))
        for (const { Key } of Contents ?? []) {
          const path = Key?.slice(prefix.length);
          if (path !== undefined && path !== listingPath) yield path;
        }
    },
    async inspect(path) {
      const found = await orUndefined(client.send(new HeadObjectCommand(at(path))));
      const sha256 = found?.Metadata?.['sha256'];
      if (!found || sha256 === undefined) return undefined;
      const headers = Object.entries({
        'Content-Type': found.ContentType,
        'Cache-Control': found.CacheControl,
        'Content-Disposition': found.ContentDisposition,
      }).filter((header): header is [string, string] => header[1] !== undefined);
      return { sha256, size: found.ContentLength ?? 0, headers: Object.fromEntries(headers) };
    },
    async put(path, file, source) {
      const object = { ...at(path), ...describe(file) };
      if (file.size > largestObject)
        throw new Error(`${path} is over 5 GB, too large for one object.`);
      if (file.size > wholeInMemory) return putStream(client, object, source);
      const Body = await readFile(source);
      if (createHash('sha256').update(Body).digest('hex') !== file.sha256)
        throw changedMeanwhile(path);
      await client.send(new PutObjectCommand({ ...object, Body }));
    },
    async remove(path) {
      await client.send(new DeleteObjectCommand(at(path)));
    },
  };
}

/** `s3://bucket/a/b` // => { bucket: 'bucket', prefix: 'a/b/' } */
export function parseAddress(address: string): { bucket: string; prefix: string } {
  const [, bucket, path = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  if (bucket === undefined) throw new Error(`${address} is not like s3://bucket/prefix.`);
  const prefix = path.replace(/\/+$/, '');
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/` };
}

/** The most that one request may write. */
const largestObject = 5 * 1024 ** 3;
/** Sixteen of these at a time are in memory; the SDK itself repeats requests whose body is. */
const wholeInMemory = 4 * 1024 ** 2;

function describe({
  sha256,
  size,
  headers,
}: PublishedFile): Omit<PutObjectCommandInput, 'Bucket' | 'Key'> {
  return {
    ContentLength: size,
    ContentType: headers['Content-Type'],
    CacheControl: headers['Cache-Control'],
    ContentDisposition: headers['Content-Disposition'],
    // The store refuses what arrives otherwise.
    ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    // ETags tell the content on some stores only, and never with encryption by keys.
    Metadata: { sha256 },
  };
}

/** The SDK cannot repeat a stream. */
async function putStream(client: S3Client, object: PutObjectCommandInput, source: string) {
  for (let tries = 1; ; tries += 1)
    try {
      await client.send(new PutObjectCommand({ ...object, Body: createReadStream(source) }));
      return;
    } catch (error) {
      if (tries === 3) throw error;
    }
}

async function orUndefined<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined;
    throw error;
  }
}

/** Stores that have no regions want the name of one all the same. */
const ownRegion = () => process.env['AWS_REGION'] ?? 'us-east-1';
