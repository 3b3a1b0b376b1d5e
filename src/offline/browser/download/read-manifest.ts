import type { Group, Manifest, Pack, Signed } from '../../manifest.ts';
import { DownloadError } from './error.ts';

/** A pack is opened in memory, and phones have little of it. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The manifest in a text that its key has signed. Throws `format` on another format or shape: such a text is signed, and
 * so it is not damaged but of a later portal.
 */
export function parseManifest(text: string): Manifest {
  const value = parse(text);
  const { format, release, sequence, groups, packs, list } = isRecord(value) ? value : {};
  if (
    format !== 1 ||
    typeof release !== 'string' ||
    !/^[0-9a-f]{8,64}$/.test(release) ||
    !isCount(sequence) ||
    !isListOf(groups, isGroup) ||
    !isListOf(packs, isPack) ||
    !isSigned(list)
  )
    throw new DownloadError('format');
  const names = new Set(groups.map(({ id }) => id));
  const digests = new Set(packs.map(({ sha256 }) => sha256));
  const isWhole =
    names.size === groups.length &&
    digests.size === packs.length &&
    packs.every(({ group }) => names.has(group));
  if (!isWhole) throw new DownloadError('format');
  return { format, release, sequence, groups, packs, list };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DownloadError('format', { cause });
  }
}

function isGroup(value: unknown): value is Group {
  return (
    isRecord(value) &&
    isText(value['id']) &&
    isText(value['title']) &&
    typeof value['isNeeded'] === 'boolean' &&
    isCount(value['count'])
  );
}

function isPack(value: unknown): value is Pack {
  return (
    isSigned(value) &&
    value.bytes <= mostBytes &&
    'group' in value &&
    isText(value.group) &&
    'name' in value &&
    isText(value.name) &&
    'size' in value &&
    isCount(value.size)
  );
}

function isSigned(value: unknown): value is Signed {
  return (
    isRecord(value) &&
    typeof value['sha256'] === 'string' &&
    /^[0-9a-f]{64}$/.test(value['sha256']) &&
    isCount(value['bytes'])
  );
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 500;
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
