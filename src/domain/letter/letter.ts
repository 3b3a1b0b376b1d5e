import { formatDate } from '../date.ts';
import { addressLine, type Recipient } from './address.ts';
import { clean, numberLines, type SheetLine, type SheetValues } from './sheet.ts';

/**
 * A letter to a public body as Syrian offices write and file it. Without values it is the blank form. `recipient` may
 * be overridden by the field of the same name, for a body that the portal does not know.
 */
export function letterSheet(recipient: Recipient, values: SheetValues = {}): SheetLine[] {
  const { city, date, subject, text, name, reply, attachments } = values;
  const to = clean(values['recipient']);
  return [
    { name: 'date', label: '', value: placeAndDate(city, date), rows: 1, hint: 'المدينة والتاريخ' },
    {
      name: 'recipient',
      label: '',
      value: to ? addressLine({ body: to }) : addressLine(recipient),
      rows: 1,
      hint: 'السيد/السيدة … المحترم/المحترمة',
    },
    { name: 'subject', label: 'الموضوع', value: clean(subject), rows: 1 },
    fixed('greeting', 'تحية طيبة وبعد،'),
    { name: 'text', label: '', value: clean(text), rows: 10, hint: 'نص الرسالة' },
    fixed('closing', 'وتفضلوا بقبول فائق الاحترام.'),
    { name: 'name', label: 'الاسم', value: clean(name), rows: 1 },
    { name: 'reply', label: 'العنوان أو الهاتف للرد', value: clean(reply), rows: 1 },
    { name: 'signature', label: 'التوقيع', value: '', rows: 1 },
    {
      name: 'attachments',
      label: 'المرفقات',
      value: numberLines(attachments),
      rows: 2,
      isOptional: true,
    },
  ];
}

/** `('دمشق', '2026-03-01') // => 'دمشق، في 1 آذار 2026'`; a date that is none is left out. */
export function placeAndDate(city: string | undefined, date: string | undefined): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? `في ${formatDate(date ?? '')}` : '';
  return [clean(city), day].filter(Boolean).join('، ');
}

function fixed(name: string, value: string): SheetLine {
  return { name, label: '', value, rows: 0, isFixed: true };
}
