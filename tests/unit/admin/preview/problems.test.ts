import { describe, expect, it } from 'vitest';
import { contentMessages } from '#domain/content-messages.ts';
import { checkMessages } from '../../../../admin/check/messages.ts';
import { sayProblems } from '../../../../admin/preview/problems.ts';

describe('why a draft has no page', () => {
  it('names the field for its editor, and its path for the form', () => {
    const field = 'الرسوم ← 1 ← العملة (costs.0.currency)';
    const problems = [{ file: 'services/x.md', line: 3, field, message: 'القيمة غير مقبولة.' }];
    expect(sayProblems({ problems, isOwn: true }).problems).toEqual([
      {
        path: ['costs', 0, 'currency'],
        label: 'الرسوم ← 1 ← العملة',
        message: 'القيمة غير مقبولة.',
      },
    ]);
  });

  it('names the line where the whole file is at fault', () => {
    const problems = [{ file: 'services/x.md', line: 3, message: 'الحقل مكرر.' }];
    expect(sayProblems({ problems, isOwn: true }).problems).toEqual([
      { path: [], label: 'السطر 3', message: 'الحقل مكرر.' },
    ]);
  });

  it('asks for a missing value in the words of a form, which has no lines', () => {
    const problems = [
      { file: 'services/x.md', field: 'الحالة (status)', message: contentMessages.missing() },
    ];
    expect(sayProblems({ problems, isOwn: true }).problems[0]?.message).toBe(
      checkMessages.missing(),
    );
  });

  it('names the file where another entry is at fault', () => {
    const problems = [{ file: 'places/y.yaml', message: 'الحقل مكرر.' }];
    const said = sayProblems({ problems, isOwn: false });
    expect(said.error).toContain('هذا المدخل سليم');
    expect(said.problems[0]?.label).toBe('places/y.yaml');
  });
});
