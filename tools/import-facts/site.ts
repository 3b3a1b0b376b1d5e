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
  notice: 'نسخة غير رسمية: جُمعت من مصادر منشورة، ولا تُغني عن مراجعة الجهة المختصة.',
  asOf: '2026-03',
  licence: 'CC BY 4.0',
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
    { label: 'عن البوابة', href: '/pages/about/' },
    { label: 'سياسة الاستخدام', href: '/pages/usage-policy/' },
    { label: 'إمكانية الوصول', href: '/pages/accessibility/' },
    { label: 'الخصوصية', href: '/pages/privacy/' },
    { label: 'كيف نتحقق', href: '/pages/how-we-verify/' },
    { label: 'الاتصال والتصحيح', href: '/pages/contact/' },
    { label: 'المؤشرات', href: '/indicators/' },
    { label: 'المشاريع', href: '/projects/' },
    { label: 'المحافظات', href: '/governorates/' },
    { label: 'أرقام الاتصال', href: '/hotlines/' },
    { label: 'البيانات', href: '/data/' },
    { label: 'خريطة الموقع', href: '/sitemap/' },
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
