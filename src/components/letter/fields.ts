/** A field of a form that fills a sheet, under the name of its line. */
export interface SheetField {
  name: string;
  label: string;
  hint?: string;
  kind?: 'line' | 'text' | 'date';
  autocomplete?: 'name' | 'address-level2' | 'tel';
}

/** The most that a field takes: a page of text, a line of anything else. */
export const longest = { line: 160, text: 4000, date: 10 } as const;

export const letterFields: SheetField[] = [
  { name: 'subject', label: 'الموضوع', hint: 'في سطر واحد: ماذا تريد؟' },
  {
    name: 'text',
    label: 'نص الرسالة',
    hint: 'ما الذي حدث، ومتى وأين، وماذا تطلب. جملة لكل فكرة.',
    kind: 'text',
  },
  { name: 'name', label: 'اسمك', autocomplete: 'name' },
  {
    name: 'reply',
    label: 'عنوانك أو هاتفك للرد',
    hint: 'اختياري. لا تكتب رقمك الوطني إلا إن طلبته الجهة.',
  },
  { name: 'city', label: 'المدينة', autocomplete: 'address-level2' },
  { name: 'date', label: 'التاريخ', kind: 'date' },
  { name: 'attachments', label: 'المرفقات', hint: 'اختياري. كل مرفق في سطر.', kind: 'text' },
];

export const recipientField: SheetField = {
  name: 'recipient',
  label: 'الجهة التي تكتب إليها',
  hint: 'مثلاً: بلدية جرمانا',
};

export const slipFields: SheetField[] = [
  { ...recipientField, label: 'الجهة التي تشتكي إليها', hint: 'خذ اسمها من القائمة أعلاه' },
  { name: 'about', label: 'موضوع الشكوى', hint: 'مثلاً: تأخر في تسليم وثيقة' },
  { name: 'where', label: 'المكان', hint: 'المكتب أو الشارع أو الخط' },
  { name: 'when', label: 'متى حدث', kind: 'date' },
  { name: 'happened', label: 'ما حدث', hint: 'الوقائع بترتيبها، بلا رأي.', kind: 'text' },
  { name: 'wish', label: 'ما تطلبه' },
  { name: 'attachments', label: 'المرفقات', hint: 'اختياري. كل مرفق في سطر.', kind: 'text' },
  { name: 'name', label: 'اسمك', autocomplete: 'name' },
  { name: 'reply', label: 'هاتفك أو بريدك للرد' },
  { name: 'city', label: 'المدينة', autocomplete: 'address-level2' },
  { name: 'date', label: 'تاريخ الشكوى', kind: 'date' },
];
