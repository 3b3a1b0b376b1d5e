import type { Findings } from './sums.ts';

/** Whose list it is: signed by the key, by another or changed since, by none, or not to be told by this browser. */
export type Origin = 'signed' | 'forged' | 'unsigned' | 'unknown';

/** What a reader may take a copy for. */
export interface Verdict {
  state: 'genuine' | 'whole' | 'bad';
  sentence: string;
}

export function verdictOf({ changed, missing, added }: Findings, origin: Origin): Verdict {
  if (origin === 'forged') return { state: 'bad', sentence: forged };
  if (changed.length + missing.length + added.length > 0)
    return { state: 'bad', sentence: differs };
  return origin === 'signed'
    ? { state: 'genuine', sentence: genuine }
    : { state: 'whole', sentence: origin === 'unsigned' ? unsigned : unknown };
}

const genuine = 'النسخة أصلية وكاملة: كل ملف فيها كما وُقّع.';
const forged = 'توقيع القائمة لا يطابق المفتاح: لا تعتمد على هذه النسخة، فليست كما أُصدرت.';
const differs = 'النسخة ليست كما أُصدرت. ما اختلف مذكور أدناه، فلا تعتمد عليه.';
const unsigned = 'الملفات مطابقة لقائمتها، لكن القائمة بلا توقيع: لا شيء يثبت من أصدرها.';
const unknown =
  'الملفات مطابقة لقائمتها، لكن هذا المتصفح أقدم من أن يفحص التوقيع: افتح الصفحة في متصفح أحدث لتعرف من أصدرها.';
