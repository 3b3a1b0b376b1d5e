/** The addresses of the pages' machine twins, and what stands in each under `data`. */
import type { JsonSchema } from '../json-schema.ts';
import type { CollectionName } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import { shapeOf } from '#schema/walk.ts';
import { publishedSchema } from '../json-schema.ts';
import { arrayOf, link, objectOf, refer, rowOf, text, whole } from './schemas.ts';

export interface Twin {
  /** Of the page, from the site's root, with its parameters in braces. */
  page: string;
  summary: string;
  data: JsonSchema;
  /** A value of each parameter that exists; an entry's id is found without it. */
  example?: Record<string, string>;
  /** The collection whose entries the page is of, for an example of the answer. */
  entryOf?: CollectionName;
}

/** Collections whose entries stand at `/<name>/<id>/`. */
export const entryTwins = [
  'services',
  'officials',
  'organisations',
  'places',
  'governorates',
  'topics',
  'life-events',
  'polls',
  'projects',
  'indicators',
  'pages',
] as const satisfies CollectionName[];

const summarised = ['title', 'summary'];
const serviceRows = arrayOf(
  rowOf('services', ['title', 'summary', 'status', 'authority', 'audience', 'lastReviewed']),
);
const placeRows = arrayOf(
  rowOf(
    'places',
    [
      'title',
      'kind',
      'status',
      'governorate',
      'country',
      'city',
      'address',
      'lat',
      'lon',
      'phones',
    ],
    ['json'],
  ),
);
const rotaRow = rowOf(
  'rotas',
  ['title', 'kind', 'governorate', 'district', 'organisation', 'from', 'to'],
  ['json'],
);
const rotaRows = arrayOf(rotaRow);
const bodyReview = {
  url: link,
  overdue: arrayOf({ type: 'object' }),
  changed: arrayOf({ type: 'object' }),
  undated: arrayOf({ type: 'object' }),
};
const reviewedBody = { body: objectOf({ id: text, title: text, url: link }) };
const day: JsonSchema = { type: 'string', format: 'date' };
const actAnswer = { anyOf: [refer('act'), refer('namedAct')] };

export const twins: Twin[] = [
  { page: '/services/', summary: 'الخدمات', data: serviceRows },
  {
    page: '/services/{facet}/{value}/',
    summary: 'خدمات فئة أو قناة أو موضوع أو جهة',
    data: serviceRows,
    example: { facet: 'audience', value: 'citizen' },
  },
  {
    page: '/plan/',
    summary: 'ما تحتاج إليه الخطة من كل خدمة: أوراقها ورسومها وما يسبقها',
    data: arrayOf(rowOf('services', ['title', 'status', 'output', 'requires'])),
  },
  {
    page: '/call-centre/',
    summary: 'نص مركز الاتصال لكل خدمة، ورسالتها القصيرة',
    data: arrayOf(
      objectOf(
        { id: text, url: link, title: text, sms: text, sections: arrayOf({ type: 'object' }) },
        { keys: { type: 'object' }, authority: text, status: { type: 'object' } },
      ),
    ),
  },
  {
    page: '/complaints/',
    summary: 'خدمات الشكاوى وجهاتها',
    data: arrayOf(rowOf('services', ['title', 'summary', 'status', 'channels', 'lastReviewed'])),
  },
  {
    page: '/contact/',
    summary: 'الجهات التي يُراسل المسؤول عنها، وصيغة مخاطبته',
    data: arrayOf(rowOf('organisations', ['title', 'phone', 'email'], ['organisation'])),
  },
  {
    page: '/review/',
    summary: 'ما تأخرت مراجعته أو تغيّر أساسه القانوني، بحسب الجهات',
    data: objectOf(
      { day, bodies: arrayOf(objectOf(bodyReview, reviewedBody)) },
      { reviewEvery: { type: 'object' } },
    ),
  },
  {
    page: '/review/{body}/',
    summary: 'ما على جهة أن تراجعه؛ و unassigned لما لا جهة له',
    data: objectOf({ day, ...bodyReview }, reviewedBody),
    example: { body: 'unassigned' },
  },
  {
    page: '/weather/',
    summary: 'الطقس في المحافظات، إن جُلب قبل البناء',
    data: arrayOf(
      objectOf(
        { id: text, title: text },
        { source: link, current: { type: 'object' }, days: arrayOf({ type: 'object' }) },
      ),
    ),
  },
  {
    page: '/life-events/',
    summary: 'أحداث الحياة',
    data: arrayOf(rowOf('life-events', ['title', 'summary', 'audience', 'services'])),
  },
  {
    page: '/officials/',
    summary: 'الحكومة والمناصب العليا بحسب الجهات',
    data: arrayOf(objectOf({ id: text, title: text, bodies: arrayOf({ type: 'object' }) })),
  },
  { page: '/officials/all/', summary: 'كل المسؤولين', data: arrayOf(refer('personRow')) },
  {
    page: '/officials/branch/{branch}/',
    summary: 'مسؤولو سلطة',
    data: arrayOf(refer('personRow')),
    example: { branch: 'executive' },
  },
  {
    page: '/organisations/',
    summary: 'الجهات',
    data: arrayOf(rowOf('organisations', ['title', 'classification', 'parent'], ['json'])),
  },
  { page: '/places/', summary: 'الأماكن', data: placeRows },
  {
    page: '/places/kind/{kind}/',
    summary: 'أماكن نوع',
    data: placeRows,
    example: { kind: 'hospital' },
  },
  {
    page: '/places/governorate/{id}/',
    summary: 'أماكن محافظة',
    data: placeRows,
    example: { id: 'damascus' },
  },
  { page: '/places/find/', summary: 'كل الأماكن، بدوامها ومواقعها', data: placeRows },
  {
    page: '/places/service/{id}/',
    summary: 'أماكن تقدّم خدمة',
    data: placeRows,
    example: { id: 'phone-bill-payment' },
  },
  { page: '/places/on-duty/', summary: 'جداول المناوبات', data: rotaRows },
  {
    page: '/places/on-duty/{governorate}/',
    summary: 'جداول المناوبات في محافظة',
    data: rotaRows,
    example: { governorate: 'damascus' },
  },
  {
    page: '/places/on-duty/{governorate}/{district}/',
    summary: 'جداول المناوبات في منطقة، أو في المحافظة كلها: all',
    data: rotaRows,
    example: { governorate: 'damascus', district: 'all' },
  },
  {
    page: '/places/on-duty/{governorate}/{district}/{rota}/',
    summary: 'جدول مناوبات بكل مناوباته، بالتوقيت العالمي أيضاً',
    data: {
      allOf: [rotaRow, { type: 'object', properties: { shifts: arrayOf({ type: 'object' }) } }],
    },
    example: { governorate: 'damascus', district: 'all', rota: 'pharmacies-damascus-2026-03' },
  },
  {
    page: '/governorates/',
    summary: 'المحافظات',
    data: arrayOf(
      rowOf('governorates', ['title', 'titleEn', 'capital', 'organisation', 'iso3166'], ['json']),
    ),
  },
  { page: '/topics/', summary: 'المواضيع', data: arrayOf(rowOf('topics', summarised, ['json'])) },
  {
    page: '/indicators/',
    summary: 'المؤشرات',
    data: arrayOf(rowOf('indicators', summarised, ['json'])),
  },
  {
    page: '/indicators/bodies/',
    summary: 'كم يُعرف من خدمات كل جهة',
    data: objectOf({
      countedOn: day,
      all: { type: 'object' },
      bodies: arrayOf({
        type: 'object',
        properties: { services: whole, known: { type: 'object' } },
      }),
    }),
  },
  {
    page: '/projects/',
    summary: 'المشاريع',
    data: arrayOf(rowOf('projects', summarised, ['json'])),
  },
  {
    page: '/polls/',
    summary: 'الاستطلاعات',
    data: arrayOf(rowOf('polls', ['title', 'question', 'opens', 'closes'], ['json'])),
  },
  { page: '/alerts/', summary: 'التنبيهات', data: arrayOf(refer('alerts')) },
  { page: '/hotlines/', summary: 'أرقام الاتصال', data: hotlines() },
  {
    page: '/decrees/',
    summary: 'أحدث القوانين والمراسيم، وقوائمها',
    data: objectOf({
      total: whole,
      latest: arrayOf(refer('actRow')),
      lists: arrayOf(
        objectOf({ url: link, title: text, chosen: { type: 'object' }, total: whole }),
      ),
    }),
  },
  {
    page: '/decrees/{type}/',
    summary: 'صكوك نوع',
    data: refer('actList'),
    example: { type: 'law' },
  },
  {
    page: '/decrees/{type}/{year}/',
    summary: 'صكوك نوع في سنة، أو صك لا رقم له. ومكان النوع والسنة يقوم وجه آخر وقيمته',
    data: { anyOf: [refer('actList'), ...actAnswer.anyOf] },
    example: { type: 'law', year: '2011' },
  },
  {
    page: '/decrees/{type}/{year}/{number}/',
    summary: 'صك بنصه وعلاقاته',
    data: actAnswer,
    example: { type: 'law', year: '2011', number: '26' },
  },
  {
    page: '/decrees/{type}/page/{page}/',
    summary: 'صفحة تالية من صكوك نوع',
    data: refer('actList'),
    example: { type: 'law', page: '2' },
  },
  {
    page: '/decrees/{facet}/{value}/page/{page}/',
    summary: 'صفحة تالية من قائمة صكوك',
    data: refer('actList'),
    example: { facet: 'force', value: 'unknown', page: '2' },
  },
  {
    page: '/decrees/gaps/',
    summary: 'أرقام الصكوك: الموجود والمعروف بالاسم والناقص',
    data: arrayOf(refer('yearNumbers')),
  },
  {
    page: '/decrees/gazette/',
    summary: 'أعداد الجريدة الرسمية',
    data: arrayOf(objectOf({ url: link, total: whole }, { year: whole, issue: text })),
  },
  {
    page: '/decrees/picture/',
    summary: 'الأرقام التي وراء صورة الأرشيف',
    data: objectOf({
      acts: arrayOf(objectOf({ types: arrayOf(text), total: whole, years: { type: 'object' } })),
      changes: arrayOf({ type: 'object' }),
    }),
  },
  {
    page: '/data/',
    summary: 'ملفات البيانات المفتوحة',
    data: arrayOf(
      objectOf(
        { id: text, title: text, count: whole, schema: link, files: arrayOf(refer('dataFile')) },
        { changed: { type: 'string', format: 'date' }, url: link, json: link },
      ),
    ),
  },
];

function hotlines(): JsonSchema {
  const field = shapeOf(siteSchema)?.['hotlines'];
  if (!field) throw new Error('The site has no hotlines');
  return publishedSchema(field);
}
