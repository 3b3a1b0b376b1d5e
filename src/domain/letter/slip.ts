import { formatDate } from '../date.ts';
import { placeAndDate } from './letter.ts';
import { clean, numberLines, type SheetLine, type SheetValues } from './sheet.ts';

/**
 * A slip that says in one half page what a complaint desk asks for. The number of the complaint is the body's to give:
 * its place stays empty for a pen.
 */
export function complaintSlip(values: SheetValues = {}): SheetLine[] {
  const { about, where, happened, wish, name, reply, attachments, city, date } = values;
  return [
    { name: 'date', label: '', value: placeAndDate(city, date), rows: 1, hint: 'المدينة والتاريخ' },
    { name: 'recipient', label: 'إلى', value: clean(values['recipient']), rows: 1 },
    { name: 'about', label: 'موضوع الشكوى', value: clean(about), rows: 1 },
    { name: 'where', label: 'المكان والوقت', value: whereAndWhen(where, values['when']), rows: 1 },
    { name: 'happened', label: 'ما حدث', value: clean(happened), rows: 5 },
    { name: 'wish', label: 'ما أطلبه', value: clean(wish), rows: 2 },
    { name: 'attachments', label: 'المرفقات', value: numberLines(attachments), rows: 1 },
    { name: 'name', label: 'الاسم', value: clean(name), rows: 1 },
    { name: 'reply', label: 'الهاتف أو البريد للرد', value: clean(reply), rows: 1 },
    { name: 'signature', label: 'التوقيع', value: '', rows: 1 },
    { name: 'number', label: 'رقم الشكوى وتاريخ تسجيلها (تكتبهما الجهة)', value: '', rows: 1 },
  ];
}

function whereAndWhen(where: string | undefined, when: string | undefined): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(when ?? '') ? formatDate(when ?? '') : '';
  return [clean(where), day].filter(Boolean).join('، ');
}
