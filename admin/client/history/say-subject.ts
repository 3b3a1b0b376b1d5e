const verbs: Record<string, string> = {
  Create: 'إضافة',
  Update: 'تعديل',
  Publish: 'نشر',
  Remove: 'حذف',
  Restore: 'استعادة نسخة أقدم',
  Begin: 'أول نسخة',
};

/** What a commit of the gateway did, in Arabic; the subject of any other commit stays. `'Publish decrees/2009/law-2009-4' // => 'نشر'` */
export function saySubject(subject: string): string {
  return verbs[subject.split(' ')[0] ?? ''] ?? subject;
}
