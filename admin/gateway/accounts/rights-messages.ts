import { joinWithAnd, quote } from '#arabic/join.ts';
import { collections } from '#schema/collections.ts';
import { siteCollection, type DeskCollection } from '../../check/desk-collection.ts';
import { roles, type Role } from './actor.ts';
import type { Action } from './rights.ts';

/** The wording of every refusal for want of a right: what is refused, why, and whom to ask. */
export const rightsMessages = {
  role: (action: Action, role: Role, needed: Role) =>
    `${actions[action]} ليست من دور ${quote(roles[role])}. اطلبها من ${roles[needed]}.`,
  audit: () => 'سجل التدقيق لناشر تشمل صلاحيته كل الجهات. اطلبه منه.',
  ownDraft: (action: Action) =>
    `${actions[action]} لغير من حرّر المسودة، وأنت ممن حرّروها. اطلبها من زميل.`,
  collection: (collection: DeskCollection | undefined) =>
    collection
      ? `قسم ${quote(labelOf(collection))} خارج صلاحيتك. اطلب إضافته من مدير المكتب.`
      : 'هذا العمل لمن تشمل صلاحيته كل الأقسام.',
  noOwner: () =>
    'لا يذكر هذا المدخل جهة مسؤولة عنه، فلا يعدّله إلا من تشمل صلاحيته كل الجهات. اختر في النموذج جهة من جهاتك.',
  organisations: (ids: readonly string[]) =>
    `المدخل لجهة خارج صلاحيتك: ${joinWithAnd(ids.map(quote))}. اطلب تعديله من محررها، أو من تشمل صلاحيته كل الجهات.`,
} as const;

function labelOf(collection: DeskCollection): string {
  return collection === siteCollection ? 'البوابة نفسها' : collections[collection].label;
}

const actions: Record<Action, string> = {
  read: 'القراءة',
  write: 'كتابة المسودات',
  submit: 'إحالة المسودة إلى المراجعة',
  upload: 'إضافة الملفات',
  review: 'مراجعة المسودات',
  publish: 'عملية النشر',
  schedule: 'جدولة النشر',
  delete: 'إزالة المداخل',
  restore: 'استعادة النصوص السابقة',
  audit: 'قراءة سجل التدقيق',
};
