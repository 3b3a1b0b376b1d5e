/** Which part of the site a file is kept with on a device, and which files no device keeps. */
import type { Group } from '../manifest.ts';

/**
 * The id of the group of a file, by its path in the site's folder. Undefined for what is of no use without the network
 * or without a program: the desk, the staff's own pages, pages for other sites' frames, the weather, the picture that
 * messengers show, and the other forms of pages.
 */
export function groupOf(path: string): string | undefined {
  if (unkept.test(path)) return undefined;
  const year = /^decrees\/[^/]+\/(\d{4})\//.exec(path)?.[1];
  if (year && isPage(path)) return periodOf(Number(year));
  const rules = isPage(path) ? pageRules : fileRules;
  return rules.find(([at]) => at.test(path))?.[1];
}

/** Pages are what readers count; fragments of pages for other sites are none. */
export function isPage(path: string): boolean {
  return /(?:^|\/)(?:index|404)[.]html$/.test(path);
}

/** What a reader is told of a group, in the order in which readers see them: of acts, the latest first. */
export function describeGroups(ids: Iterable<string>): Pick<Group, 'id' | 'title' | 'isNeeded'>[] {
  const order = Object.keys(titles);
  const rankOf = (id: string) => order.indexOf(id.startsWith(acts) ? acts : id);
  return [...ids]
    .sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? 1 : -1))
    .map((id) => ({ id, title: titles[id] ?? periodTitle(id), isNeeded: needed.includes(id) }));
}

const acts = 'acts-';
const titles: Record<string, string> = {
  shell: 'أساس البوابة: الصفحة الأولى وصفحات التعريف والخطوط',
  search: 'فهرس البحث',
  services: 'الخدمات والجهات والأماكن والأرقام المهمة',
  officials: 'المسؤولون والمناصب',
  lists: 'قوائم الصكوك بالموضوع والجهة والجريدة الرسمية',
  [acts]: 'الصكوك',
  media: 'الصور والملفات المرفقة',
  data: 'ملفات البيانات للصحفيين والباحثين',
};
const needed = ['shell', 'search'];

const unkept =
  /^(?:admin|call-centre|review|weather)\/|^services\/[^/]+\/embed\/|^og-image[.]png$|^pagefind\/fragment\//;

type Rules = readonly (readonly [at: RegExp, group: string])[];

const pageRules: Rules = [
  [/^officials\//, 'officials'],
  [/^decrees\//, 'lists'],
  [
    /^(?:services|life-events|topics|organisations|places|hotlines|governorates|contact|indicators|projects|plan)\//,
    'services',
  ],
  [/^/, 'shell'],
];

const fileRules: Rules = [
  [/^pagefind\//, 'search'],
  [/^uploads\/|^_astro\/.+[.](?:png|jpe?g|webp|avif|gif)$/, 'media'],
  [/^_astro\/|^(?:icons\/.+|[^/]+)[.](?:svg|png|ico|webmanifest)$/, 'shell'],
  // What the page of the plan asks for.
  [/^plan\/index[.]json$/, 'services'],
  [/^data\/(?:.+[.](?:sqlite|csv|jsonl)|datapackage[.]json|README[.]md)$/, 'data'],
];

/** By decades, so that the choice stays short; this one has all that is older too, of which there is little. */
const firstDecade = 1940;

function periodOf(year: number): string {
  return acts + Math.max(firstDecade, Math.floor(year / 10) * 10);
}

function periodTitle(id: string): string {
  const decade = Number(id.slice(acts.length));
  if (decade === firstDecade) return `صكوك ما قبل ${decade + 10}`;
  return `صكوك ${decade}–${decade + 9}`;
}
