import { draftEach, getSentence } from './draft.ts';
import type { Draft } from './draft.ts';
import type { EgdiFacts, EgdiValue, Facts, Texts } from './facts.ts';

const group = 'مؤشر الأمم المتحدة لتنمية الحكومة الإلكترونية';

type Measure = 'egdi' | 'osi' | 'tii' | 'hci' | 'epi' | 'rank';

/** What each measure is; the sentence about the index itself comes with the texts. */
const measures: { id: string; key: Measure; title: string; summary?: string }[] = [
  { id: 'egdi', key: 'egdi', title: 'مؤشر تطور الحكومة الإلكترونية' },
  {
    id: 'egdi-osi',
    key: 'osi',
    title: 'مكوّن الخدمات الإلكترونية',
    summary:
      'ما تتيحه الحكومة من معلومات وخدمات على الشبكة (OSI). أحد المكونات الثلاثة لمؤشر تطور الحكومة الإلكترونية.',
  },
  {
    id: 'egdi-tii',
    key: 'tii',
    title: 'مكوّن البنية التحتية للاتصالات',
    summary:
      'مدى توفر الاتصالات واستعمالها (TII). أحد المكونات الثلاثة لمؤشر تطور الحكومة الإلكترونية.',
  },
  {
    id: 'egdi-hci',
    key: 'hci',
    title: 'مكوّن رأس المال البشري',
    summary:
      'التعليم والقدرة على القراءة (HCI). أحد المكونات الثلاثة لمؤشر تطور الحكومة الإلكترونية؛ وقد تغيرت طريقة حسابه في 2014.',
  },
  {
    id: 'egdi-epi',
    key: 'epi',
    title: 'مؤشر المشاركة الإلكترونية',
    summary:
      'مشاركة الناس في الشأن العام عبر الوسائل الإلكترونية (EPI). يُنشر مع مؤشر تطور الحكومة الإلكترونية ولا يدخل في حسابه.',
  },
  {
    id: 'egdi-rank',
    key: 'rank',
    title: 'الترتيب العالمي في تطور الحكومة الإلكترونية',
    summary:
      'ترتيب الدول بحسب مؤشر تطور الحكومة الإلكترونية؛ الرقم الأصغر أفضل. ترتيب 2004 و2005 و2008، حيث وُجد، من الصحافة.',
  },
];

export function draftIndicators({ egdi }: Facts, texts: Texts): Draft[] {
  if (!egdi) return [];
  const sources = readSurveySources(egdi);
  return draftEach('indicators', measures, ({ id, key, title, summary }) => {
    const text = texts.indicators[id] ?? {};
    const isRank = key === 'rank';
    return {
      data: {
        title: text.title ?? title,
        summary: getSentence(text.summary ?? summary, 'summary'),
        unit: isRank ? 'المرتبة' : 'من 0 إلى 1',
        lowerIsBetter: isRank || undefined,
        group,
        series: egdi.countries.map(({ iso3, nameAr }) => ({
          key: iso3,
          title: nameAr,
          highlight: iso3 === 'SYR' || undefined,
          points: egdi.meta.surveyYears.map((year) =>
            readPoint(
              year,
              key,
              egdi.values.find((value) => value.iso3 === iso3 && value.year === year),
            ),
          ),
        })),
        sources,
        verification: 'sourced',
        lastReviewed: String(egdi.meta.surveyYears.at(-1)),
      },
    };
  });
}

/** A year without a value keeps its place: it is drawn as a gap. */
function readPoint(year: number, key: Measure, value: EgdiValue | undefined) {
  const amount = value?.[key] ?? undefined;
  if (!value || amount === undefined) return { year };
  return { year, value: amount, confirmed: value.confirmed, source: value.source ?? undefined };
}

export function readSurveySources({ meta }: EgdiFacts) {
  return meta.sources.map(({ id, url, year }) => ({
    label:
      id === 'unu-egov'
        ? `بيانات مسح ${year}`
        : year
          ? `نسخة منشورة من ملف الأمم المتحدة لمسح ${year}`
          : `خبر عن ترتيب الدول (${new URL(url).hostname.replace(/^www\./, '')})`,
    url,
    publisher: id === 'unu-egov' ? 'جامعة الأمم المتحدة' : undefined,
    kind: year ? 'other' : 'press',
  }));
}
