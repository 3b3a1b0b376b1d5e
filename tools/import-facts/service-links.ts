import type { ActFact, LegalBasisFact, ServiceFact } from './facts.ts';
import { nameKey } from './name-key.ts';
import type { Relation } from './relations.ts';

/** Papers that are, beyond doubt, what another service gives. */
const papers: [RegExp, string][] = [
  [/^إخراج قيد عقاري$/, 'property-record-extract'],
  [/^إخراج قيد( فردي)?( حديث)?( مصدق)?( للطرفين| لكل من الخاطبين)?$/, 'civil-record-extract'],
  [/^بيان عائلي( إن كان أحدهما متأهلا)?$/, 'family-statement'],
  [/^بيان وفاة$/, 'death-statement'],
  [/^بيان حركة من الهجرة والجوازات$/, 'movement-statement'],
  [/^سجل عدلي( للمؤسسين)?$/, 'non-conviction-document'],
  [/^وثيقة غير موظف$/, 'non-employee-document'],
  [/^بطاقة صحية$/, 'health-card'],
  [/^براءة ذمة مالية$/, 'financial-clearance'],
  [/^سند إقامة$/, 'residence-certificate-mukhtar'],
  [/^تقرير طبي من عيادة فحص ما قبل الزواج$/, 'premarital-medical-test'],
  [/^التسجيل القنصلي$/, 'consular-registration'],
  [/^تنظيم أو ترخيص زراعي$/, 'agricultural-licence'],
];

/** `isService`: whether such a service is in the directory. */
export function readEvidence(documents: readonly string[], isService: (id: string) => boolean) {
  return documents.map((name) => {
    const from = papers.find(([pattern]) => pattern.test(name))?.[1];
    return { name, ...(from && isService(from) && { obtainedFrom: from }) };
  });
}

/** Topics that hold every service of a category. */
const categoryTopics: Record<string, string> = {
  agriculture: 'agriculture',
  business: 'trade',
  communications: 'communications',
  education: 'education',
  finance: 'trade',
  health: 'health',
  investment: 'trade',
  transport: 'transport',
  utilities: 'energy',
};

export function readTopics(
  { id, category }: ServiceFact,
  topics: readonly { id: string; relatedServiceIds: string[] }[],
): string[] {
  const byCategory = topics.find((topic) => topic.id === categoryTopics[category]);
  const byHand = topics.filter((topic) => topic.relatedServiceIds.includes(id));
  return [...new Set([...byHand, ...(byCategory ? [byCategory] : [])].map((topic) => topic.id))];
}

/** Types that a source's wording allows, best first. */
const typesByWording: [RegExp, string[]][] = [
  [/^مرسوم تشريعي/, ['legislative-decree']],
  [/^مرسوم/, ['decree', 'legislative-decree']],
  [/^قرار/, ['decision']],
  [/^تعميم/, ['circular']],
  [/^(قانون|تعديل)/, ['law', 'legislative-decree']],
];

/** Names that say no more than the act's own type. */
const bareName = /^(قرار|مرسوم|مرسوم تشريعي|تعميم|تعديل|مرسوم تعديل)$/;

/**
 * The laws named in the facts: acts of the archive where number, year, type and subject agree, else
 * their names as the source gives them. The same number of the same year is often carried by a law
 * and by a legislative decree, so number and year alone prove nothing.
 */
export function readLegalBasis(
  bases: readonly LegalBasisFact[],
  acts: readonly ActFact[],
  relations: ReadonlyMap<string, readonly Relation[]>,
) {
  const found: string[] = [];
  return bases.map((basis) => {
    const { title, number, year } = basis;
    const act = findCandidates(basis, acts).find(({ id, title_ar: subject }, _, all) => {
      if (title === 'تعديل')
        return relations.get(id)?.some(({ target }) => found.includes(target)) ?? false;
      return bareName.test(title) ? all.length === 1 : haveCommonWord(title, subject ?? '');
    });
    if (act) found.push(act.id);
    const name = [title, number && `رقم ${number}`, year && `لعام ${year}`];
    const articles = basis.articles?.split('،').map((article) => article.trim());
    return {
      ...(act && { decree: act.id }),
      ...(!(act && bareName.test(title)) && {
        title: act ? title : name.filter(Boolean).join(' '),
      }),
      ...(articles && { articles }),
    };
  });
}

function findCandidates({ title, number, year }: LegalBasisFact, acts: readonly ActFact[]) {
  const types = typesByWording.find(([pattern]) => pattern.test(title))?.[1] ?? [];
  return types.flatMap((type) =>
    acts.filter(
      (act) => act.type_code === type && act.number === number && act.year === year && !act.is_stub,
    ),
  );
}

/** Beginnings of the words that say what a title is about, so that «العقاري» meets «العقارية». */
function subjectWords(title: string): string[] {
  return nameKey(title)
    .split(' ')
    .map((word) => word.replace(/^(و|ب|ل)?(ال|لل)/, ''))
    .filter((word) => word.length > 2 && !/^(قانون|مرسوم|تشريعي|قرار|تعديل|رسوم|رسم)$/.test(word))
    .map((word) => word.slice(0, 4));
}

function haveCommonWord(one: string, other: string): boolean {
  const words = new Set(subjectWords(other));
  return subjectWords(one).some((word) => words.has(word));
}
