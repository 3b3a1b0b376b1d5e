/** The language of generated acts: sentences, citations of other acts, and what an amending act says. */
import { toArabicIndicDigits } from '#arabic/digits.ts';
import { formatDate } from '#domain/date.ts';
import { actTypes } from '#schema/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { MadeAct, MadeAmendment } from './make-acts.ts';
import {
  bodies,
  conditions,
  deeds,
  fields,
  headings,
  ministries,
  objects,
  persons,
  purposes,
} from './words.ts';

export type Named = Pick<MadeAct, 'type' | 'number' | 'year' | 'signed'>;

/** `'تنظيم النقل البري'` */
export function makeTitle({ pick }: Chance): string {
  return `${pick(purposes)} ${pick(fields)}`;
}

/** `'الرسوم'`, to stand behind the number of an article */
export function makeHeading({ pick }: Chance): string {
  return pick(headings);
}

/** The text of an article: some sentences, now and then with lettered points or the name of an earlier act. */
export function makeArticle(chance: Chance, cited?: Named): string {
  const { between, is } = chance;
  const sentences = Array.from({ length: between(1, 4) }, () => makeSentence(chance));
  const points = is(0.2) ? makePoints(chance) : [];
  const reference = cited
    ? [`وذلك مع مراعاة أحكام المادة ${between(1, 5)} من ${citeAct(chance, cited)}.`]
    : [];
  return [[...sentences, ...reference].join(' '), ...points].join('\n\n');
}

/** `'وبناءً على أحكام القانون رقم 4 لعام 2009،'` under the name of who issues the act */
export function makePreamble(chance: Chance, issuer: string, cited: readonly Named[]): string {
  const grounds = cited.map((act) => `بناءً على أحكام ${citeAct(chance, act)}،`);
  return [issuer, ...grounds, 'يصدر ما يأتي:'].join('\n\n');
}

/** An act as gazettes name it, in one of their ways. */
export function citeAct({ pick }: Chance, { type, number, year, signed }: Named): string {
  const name = actTypes[type]
    .split(' ')
    .map((word) => `ال${word}`)
    .join(' ');
  const [, month, day] = signed.split('-').map(Number);
  return pick([
    `${name} رقم ${number} لعام ${year}`,
    `${name} رقم (${number}) لسنة ${year}`,
    `${name} رقم ${number} تاريخ ${day}/${month}/${year}`,
    `${name} رقم ${number} الصادر بتاريخ ${formatDate(signed)}`,
    `${name} ذي الرقم ${number} لعام ${year}`,
    toArabicIndicDigits(`${name} رقم ${number} لعام ${year}`),
  ]);
}

/** What the text of an amending act says of an amendment. */
export function tellAmendment(chance: Chance, amendment: MadeAmendment, target: Named): string {
  const { action, article, text } = amendment;
  const place = `المادة ${article} من ${citeAct(chance, target)}`;
  return tellings[action](place, (text ?? '').replaceAll(/^#+ .*\n|\n+/gm, ' ').trim());
}

const tellings: Record<MadeAmendment['action'], (place: string, words: string) => string> = {
  replace: (place, words) => `يُستعاض عن نص ${place} بالنص الآتي: «${words}»`,
  'insert-after': (place, words) => `تضاف بعد ${place} مادة جديدة نصها: «${words}»`,
  repeal: (place) => `تلغى ${place}.`,
  add: (place, words) => `تضاف إلى ${place} فقرة نصها: «${words}»`,
};

const patterns: [(chance: Chance) => string, ...((chance: Chance) => string)[]] = [
  ({ pick }) => `على ${pick(persons)} ${pick(deeds)} ${pick(objects)} ${pick(conditions)}.`,
  ({ pick }) => `تتولى ${pick(bodies)} ${pick(deeds)} ${pick(objects)} ${pick(conditions)}.`,
  ({ pick }) =>
    `لا يجوز ${pick(deeds)} ${pick(objects)} إلا ${pick(conditions)}، وتُبلَّغ ${pick(bodies)} بذلك.`,
  ({ pick, between }) =>
    `يحق لأي شخص ${pick(deeds)} ${pick(objects)} خلال ${between(11, 90)} يوماً من تاريخ التبليغ.`,
  ({ pick, between }) =>
    `يعاقب كل من خالف أحكام ${pick(deeds)} ${pick(objects)} بغرامة قدرها ${between(1, 99)}000 ليرة سورية.`,
  ({ pick, between }) =>
    `تستوفي ${pick(ministries)} رسماً قدره ${between(1, 99)}00 ليرة سورية عن ${pick(deeds)} ${pick(objects)}.`,
  ({ pick }) => `تحدد بقرار من الوزير أسس ${pick(deeds)} ${pick(objects)} في شؤون ${pick(fields)}.`,
];

function makeSentence(chance: Chance): string {
  return chance.pick(patterns)(chance);
}

function makePoints(chance: Chance): string[] {
  return ['أ', 'ب', 'ج', 'د']
    .slice(0, chance.between(2, 4))
    .map((letter) => `${letter}- ${makeSentence(chance)}`);
}
