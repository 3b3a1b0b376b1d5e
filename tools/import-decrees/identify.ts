import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { fold } from '#arabic/fold.ts';
import { actId } from '#domain/decree/identifier.ts';
import { latinName } from '#domain/decree/latin.ts';
import type { Decree } from '#schema/decree.ts';
import type { Mapping } from './mapping.ts';
import type { Understood } from './recognise.ts';

/** The acts of an archive by id, with those that an import adds. */
export class Archive {
  readonly #acts = new Map<string, Holder>();
  readonly #issuers: Mapping['issuers'];

  /** Reads the names of the acts that a content folder holds. */
  constructor(content: string, issuers: Mapping['issuers']) {
    this.#issuers = issuers;
    const folder = join(content, 'decrees');
    if (!existsSync(folder)) return;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!file.endsWith('.md') || basename(file).startsWith('.')) continue;
      const yaml = readFileSync(join(folder, file), 'utf8').replace(/^---\n|\n---[\s\S]*$/g, '');
      const data = readNames(yaml);
      if (data) this.#acts.set(basename(file, '.md'), { ...describe(data), source: '' });
    }
  }

  /**
   * The id of an act; where another act has it already, with what sets the two apart: the body that issued it, the
   * Hijri year, the words of its title. `duplicate` names the source of the same act, or its id in the archive.
   */
  identify({ data, ownId, source }: Understood): { id: string } | { duplicate: string } {
    const act = describe(data);
    const base = ownId ?? baseOf(data);
    const rival = this.#acts.get(base);
    const marks = ownId ? [] : this.#marks(act, rival, data);
    for (const id of [base, ...marks.map((mark) => `${base}-${mark}`)]) {
      const holder = this.#acts.get(id);
      if (holder && holder.key !== act.key) continue;
      if (holder?.source) return { duplicate: holder.source };
      this.#acts.set(id, { ...act, source });
      return { id };
    }
    return { duplicate: rival?.source || base };
  }

  /** What may stand after a number that another act has, as far as the portal takes the two for two. */
  #marks(act: Named, rival: Named | undefined, { type, title = '' }: Data): string[] {
    const body = this.#issuers[act.issuer] ?? latinName(act.issuer);
    const [year, other] = [act, rival].map((one) => /^1\d{3}/.exec(one?.hijri ?? '')?.[0]);
    const isSignedApart = act.signed && rival?.signed && act.signed !== rival.signed;
    return [
      act.issuer !== rival?.issuer && body,
      year && other && year !== other && year,
      (isSignedApart || type === 'instructions') && slugOf(title),
    ].filter((mark): mark is string => typeof mark === 'string' && mark !== '');
  }
}

interface Named {
  /** Equal for two records of one act. */
  key: string;
  issuer: string;
  /** The day of signature in either calendar, and in the Hijri one. */
  signed: string | undefined;
  hijri: string | undefined;
}

interface Holder extends Named {
  /** Where the act comes from that takes the id in this run; empty when it was there before. */
  source: string;
}

type Data = Understood['data'];

function describe(data: Data): Named {
  const { type, number, year, title } = data;
  const issuer = String(data['issuer'] ?? data['issuerName'] ?? '');
  const { g, h } = (data['dates'] as Partial<Decree['dates']> | undefined)?.signed ?? {};
  const key = [type, year, number, fold(issuer), fold(title ?? '')].join('|');
  return { key, issuer, signed: g ?? h, hijri: h };
}

/** Acts without a number go by the words of their title. */
function baseOf({ type, number, year, title = '' }: Data): string {
  const base = type && year ? actId({ type, year, number }) : '';
  return number || base.startsWith('constitution')
    ? base
    : `${base}-${slugOf(title) || 'untitled'}`;
}

function readNames(yaml: string): Data | undefined {
  try {
    const data: unknown = parse(yaml);
    return typeof data === 'object' && data !== null ? (data as Data) : undefined;
  } catch {
    return undefined;
  }
}

/** The first words of a title in Latin letters, short enough for an address. */
function slugOf(title: string): string {
  const words = latinName(title).split('-');
  const count = words.findIndex((_, index) => words.slice(0, index + 1).join('-').length > 60);
  return words.slice(0, count < 0 ? words.length : Math.max(1, count)).join('-');
}
