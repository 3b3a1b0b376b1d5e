import { describe, expect, it } from 'vitest';
import { marks } from '../../../../admin/widgets/marks.ts';

/** Presses a button over a text in which «|» marks the ends of the selection. */
function press(label: string, marked: string): string {
  const [before = '', selected = '', after = ''] = marked.split('|');
  const text = before + selected + after;
  const mark = marks.find((one) => one.label === label);
  const edit = mark?.apply(text, { start: before.length, end: before.length + selected.length });
  if (!edit) throw new Error(`No button «${label}»`);
  const changed = text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
  const { start, end } = edit.select;
  return `${changed.slice(0, start)}|${changed.slice(start, end)}|${changed.slice(end)}`;
}

describe('a button over the source of a text', () => {
  it.each([
    ['عريض', 'نص |مهم| هنا', 'نص **|مهم|** هنا'],
    ['عنوان', 'أول\nثا||ن', 'أول\n## ثا||ن'],
    ['بند', '|أول\nثانٍ|', '- أول\n- ثانٍ||'],
    ['رقم', '||', '1. ||'],
    ['اقتباس', '|قول|', '> قول||'],
    ['رابط', '|البوابة|', '[|البوابة|](https://)'],
    ['حاشية', 'نص|| آخر\n', 'نص[^1] آخر\n\n[^1]: ||'],
    ['حاشية', 'نص[^1] و||\n\n[^1]: أولى', 'نص[^1] و[^2]\n\n[^1]: أولى\n\n[^2]: ||'],
  ])('«%s» changes %j to %j', (label, before, after) => {
    expect(press(label, before)).toBe(after);
  });
});
