import type { Site } from '#schema/site.ts';
import type { HotlineFact } from './facts.ts';
import { readNote } from './notes.ts';
import { readSources, readVerification } from './sources.ts';

/** The first `site.yaml` of a portal; from then on it belongs to its editors. */
export function draftSite(hotlines: readonly HotlineFact[]) {
  return { ...identity, hotlines: hotlines.filter(isPublic).map(readHotline) };
}

const identity = {
  name: 'بوابة',
  tagline: 'دليلك إلى الخدمات والقوانين والجهات العامة',
  description:
    'ما نُشر عن الخدمات العامة في سورية وقوانينها ومراسيمها وجهاتها العامة وشاغلي المناصب فيها، ومع كل معلومة مصدرها وتاريخها.',
  notice: {
    title: 'نسخة غير رسمية',
    text: 'جُمعت من مصادر منشورة، ولا تُغني عن مراجعة الجهة المختصة.',
    href: '/pages/how-we-verify/',
    linkLabel: 'كيف نتحقق',
  },
  asOf: '2026-03',
  licence: {
    text: 'محتوى البوابة متاح برخصة المشاع الإبداعي (النسبة 4.0).',
    id: 'CC-BY-4.0',
    href: '/pages/usage-policy/',
    linkLabel: 'سياسة الاستخدام',
  },
  navigation: [
    { label: 'الخدمات', href: '/services/' },
    { label: 'أحداث الحياة', href: '/life-events/' },
    { label: 'القوانين والمراسيم', href: '/decrees/' },
    { label: 'المسؤولون', href: '/officials/' },
    { label: 'الجهات', href: '/organisations/' },
    { label: 'الأماكن', href: '/places/' },
    { label: 'المواضيع', href: '/topics/' },
  ],
  footer: [
    {
      title: 'البوابة',
      links: [
        { label: 'عن البوابة', href: '/pages/about/' },
        { label: 'كيف نتحقق', href: '/pages/how-we-verify/' },
        { label: 'سياسة الاستخدام', href: '/pages/usage-policy/' },
        { label: 'الخصوصية', href: '/pages/privacy/' },
        { label: 'إمكانية الوصول', href: '/pages/accessibility/' },
        { label: 'الاتصال والتصحيح', href: '/pages/contact/' },
      ],
    },
    {
      title: 'في البوابة أيضاً',
      links: [
        { label: 'أرقام الاتصال', href: '/hotlines/' },
        { label: 'المناوبات', href: '/places/on-duty/' },
        { label: 'المحافظات', href: '/governorates/' },
        { label: 'المؤشرات', href: '/indicators/' },
        { label: 'المشاريع', href: '/projects/' },
        { label: 'الاستطلاعات', href: '/polls/' },
      ],
    },
    {
      title: 'للباحثين والمطورين',
      links: [
        { label: 'البيانات', href: '/data/' },
        { label: 'خريطة الموقع', href: '/sitemap/' },
      ],
    },
  ],
} satisfies Partial<Site>;

/** A number that no source names could cost a life: it is not shown at all. */
function isPublic({ sources }: HotlineFact): boolean {
  return readSources(sources).length > 0;
}

function readHotline(hotline: HotlineFact) {
  const sources = readSources(hotline.sources);
  return {
    id: hotline.id,
    title: hotline.nameAr,
    kind: hotline.kind,
    number: hotline.number ?? undefined,
    alternatives: hotline.alternatives,
    scope: hotline.scopeAr ?? undefined,
    note: readNote(hotline.notes),
    sources,
    verification: readVerification(hotline.confirmed, sources),
    lastReviewed: hotline.asOf ?? undefined,
  };
}
