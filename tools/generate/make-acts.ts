/** An archive that no state has issued: as many acts as are asked for, the same for the same seed. */
import { toArabicIndicDigits } from '#arabic/digits.ts';
import { ordinal } from '#arabic/numerals.ts';
import type { Decree } from '#schema/decree.ts';
import { chanceOf, type Chance } from './chance.ts';
import { addDays, countDays } from './days.ts';
import { makeAmendments, type MadeAmendment } from './make-amendments.ts';
import { makeArticle, makeHeading, makePreamble, makeTitle, tellAmendment } from './sentences.ts';
import { ministries } from './words.ts';

export type { MadeAmendment } from './make-amendments.ts';

export interface MadeAct {
  id: string;
  type: 'law' | 'legislative-decree' | 'decree' | 'decision';
  number: string;
  year: number;
  title: string;
  /** Its place in the list of ministries; absent where the whole state issues. */
  ministry?: number | undefined;
  /** ISO day. */
  signed: string;
  dates: Decree['dates'];
  gazette?: { issue: string; page: string; date: string };
  /** Markdown. */
  body: string;
  amendments: MadeAmendment[];
  /** The ids of the acts on which its preamble says that it rests. */
  grounds: string[];
}

/** An act as later ones name it. */
export type EarlierAct = Pick<MadeAct, 'id' | 'type' | 'number' | 'year' | 'signed' | 'title'>;

/** An act as later ones find it: what there is left to amend. Its text is not kept, so that an archive may be long. */
export interface Amendable {
  act: EarlierAct;
  articles: { name: string; isRepealed: boolean; repetitions: number }[];
  /** The day from which its newest text holds; none as long as nothing has changed it. */
  changedOn?: string;
}

const firstDay = '1950-01-01';
const lastDay = '2025-12-31';
const amendingShare = 0.15;
const types = { law: 25, 'legislative-decree': 20, decree: 30, decision: 25 } as const;

/** Acts in the order in which they were signed; each cites and amends only earlier ones. */
export function makeActs(count: number, seed = 1): MadeAct[] {
  return [...streamActs(count, seed)];
}

/** The same one by one, for archives whose texts do not fit into memory. */
export function* streamActs(count: number, seed = 1): Generator<MadeAct> {
  const chance = chanceOf(seed);
  const days = Array.from({ length: count }, () => makeDay(chance)).sort();
  const numbers = new Map<string, number>();
  const earlier: Amendable[] = [];
  const amended: Amendable[] = [];
  for (const signed of days) {
    const type = chance.weigh(types);
    const series = `${type}-${signed.slice(0, 4)}`;
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    const act = makeAct(chance, { type, number: String(number), signed }, earlier, amended);
    earlier.push(toAmendable(act));
    yield act.made;
  }
}

function toAmendable({ made, articles }: Made): Amendable {
  const { id, type, number, year, signed, title } = made;
  return {
    act: { id, type, number, year, signed, title },
    articles: Array.from({ length: articles }, (_, index) => ({
      name: String(index + 1),
      isRepealed: false,
      repetitions: 0,
    })),
  };
}

interface Made {
  made: MadeAct;
  /** How many there are. */
  articles: number;
}

function makeAct(
  chance: Chance,
  { type, number, signed }: Pick<MadeAct, 'type' | 'number' | 'signed'>,
  earlier: readonly Amendable[],
  amended: Amendable[],
): Made {
  const { between, is } = chance;
  const year = Number(signed.slice(0, 4));
  const ministry = type === 'decision' ? between(0, ministries.length - 1) : undefined;
  const published = is(0.8) ? addDays(signed, between(3, 25)) : undefined;
  const inForce = published && is(0.4) ? addDays(published, between(0, 60)) : undefined;
  const dates: Decree['dates'] = {
    signed: { g: signed },
    ...(published && { published: { g: published } }),
    ...(inForce && { inForce: { g: inForce } }),
  };
  const changes = is(amendingShare)
    ? makeAmendments(chance, { signed, from: inForce ?? published ?? signed }, earlier, amended)
    : [];
  const [first] = changes;
  const title = first ? `تعديل أحكام ${first.target.act.title}` : makeTitle(chance);
  const cited = Array.from({ length: between(0, 3) }, () => chance.find(earlier));
  const named = cited.flatMap((one) => one?.act ?? []);
  const issuer = ministry === undefined ? 'رئيس الجمهورية' : (ministries[ministry] ?? '');
  const told = changes.map(({ target, amendment }) => tellAmendment(chance, amendment, target.act));
  const plain = Array.from({ length: first ? between(1, 2) : between(5, 30) }, () =>
    makeArticle(chance, is(0.1) ? chance.find(earlier)?.act : undefined),
  );
  const texts = [...told, ...plain];
  const made: MadeAct = {
    id: `${type}-${year}-${number}`,
    type,
    number,
    year,
    title,
    ministry,
    signed,
    dates,
    ...(published && {
      gazette: {
        issue: String(between(1, 52)),
        page: String(between(1, 900)),
        date: published,
      },
    }),
    body: `${makePreamble(chance, issuer, named)}\n\n${layOut(chance, texts)}\n`,
    amendments: changes.map(({ amendment }) => amendment),
    grounds: named.map(({ id }) => id),
  };
  return { made, articles: texts.length };
}

/** The articles under their headings; those of a long act stand in chapters. */
function layOut(chance: Chance, texts: readonly string[]): string {
  const write = chance.pick(styles);
  const perChapter = texts.length > 15 ? chance.between(5, 8) : Infinity;
  const parts = texts.flatMap((text, index) => [
    ...(index % perChapter === 0 && perChapter < Infinity
      ? [`## الفصل ${ordinal(index / perChapter + 1, 'masculine')}: ${makeHeading(chance)}`]
      : []),
    `### ${write(index + 1, chance)}\n\n${text}`,
  ]);
  return parts.join('\n\n');
}

const styles: [Style, ...Style[]] = [
  (number) => `المادة ${number}`,
  (number, chance) => `المادة ${number}: ${makeHeading(chance)}`,
  (number) => toArabicIndicDigits(`المادة ${number}`),
  (number) => `المادة ${ordinal(number, 'feminine')}`,
];
type Style = (number: number, chance: Chance) => string;

function makeDay({ between }: Chance): string {
  return addDays(firstDay, between(0, countDays(firstDay, lastDay)));
}
