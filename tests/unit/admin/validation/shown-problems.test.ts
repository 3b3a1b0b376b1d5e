import { describe, expect, it } from 'vitest';
import { findProblems } from '../../../../admin/check/check-entry.ts';
import { shownProblems } from '../../../../admin/validation/shown-problems.ts';
import type { FormData } from '../../../../admin/format/entry-file.ts';

const sound = { title: 'خدمة', summary: 'وصف', status: 'active', verification: 'sourced' };

function shown(opened: FormData, values: FormData, isTried = false): string[] {
  return shownProblems({
    opened: { values: opened, problems: findProblems('services', opened) },
    values,
    problems: findProblems('services', values),
    isTried,
  }).map(({ path }) => path.join('.'));
}

describe('while an editor writes', () => {
  it('what was wrong before is not held against them', () => {
    expect(shown({ ...sound, phone: 'هاتف' }, { ...sound, phone: 'هاتف', title: 'أخرى' })).toEqual(
      [],
    );
  });

  it('a field that they changed tells what is wrong with it', () => {
    expect(shown(sound, { ...sound, phone: 'هاتف' })).toEqual(['phone']);
    expect(shown(sound, { ...sound, title: '' })).toEqual(['title']);
  });

  it('a new entry and a new item do not ask at once for all that they lack', () => {
    expect(shown({}, { title: 'خدمة' })).toEqual([]);
    expect(shown(sound, { ...sound, costs: [{ label: 'رسم' }] })).toEqual([]);
  });

  it('a rule that a change breaks in another field is told there', () => {
    expect(shown(sound, { ...sound, status: 'suspended' })).toEqual(['statusReason']);
    const cost = { label: 'رسم', kind: 'fee', amount: 5, currency: 'SYP' };
    const before = { ...sound, costs: [cost] };
    expect(shown(before, { ...sound, costs: [{ ...cost, confirmed: true }] })).toEqual([
      'costs.0.asOf',
    ]);
  });
});

it('once a save was tried everything is told', () => {
  expect(shown({}, { title: 'خدمة' }, true)).toEqual(['summary', 'status', 'verification']);
});
