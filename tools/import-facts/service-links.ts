import type { ActFact, LegalBasisFact, ServiceFact } from './facts.ts';

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

/** A law named in the facts: the act of the archive when number, year and type agree, else its name. */
export function readLegalBasis(basis: LegalBasisFact, acts: readonly ActFact[]) {
  const { title, number, year } = basis;
  const types = typesByWording.find(([pattern]) => pattern.test(title))?.[1] ?? [];
  const act = types
    .map((type) =>
      acts.find(
        (known) =>
          known.type_code === type &&
          known.number === number &&
          known.year === year &&
          !known.is_stub,
      ),
    )
    .find(Boolean);
  const articles = basis.articles?.split('،').map((article) => article.trim());
  const name = [title, number && `رقم ${number}`, year && `لعام ${year}`].filter(Boolean).join(' ');
  const shown = act ? title : name;
  return {
    ...(act && { decree: act.id }),
    ...(!(act && bareName.test(title)) && { title: shown }),
    ...(articles && { articles }),
  };
}
