import { describe, expect, it } from 'vitest';
import { compareIssues, issueOf, nameIssue } from '#domain/decree/gazette.ts';

const printed = (issue: string, date?: string) => issueOf({ gazette: { issue, date } });
const keyOf = (issue: string, date?: string) => printed(issue, date)?.key;

describe('an issue of the gazette', () => {
  it.each([
    ['18', '2004', '2004-18'],
    ['18', '2004-12-15', '2004-18'],
    ['٥٠ مكرر', '2004', '2004-50-bis'],
    ['50 ملحق 2', '2004', '2004-50-supplement-2'],
    ['12-A', '2004', '2004-12-a'],
  ])('%s of %s is known by %s', (issue, date, key) => {
    expect(keyOf(issue, date)).toBe(key);
  });

  it('is not known without a year, a number or words that an address can say', () => {
    expect(keyOf('18')).toBeUndefined();
    expect(keyOf('—', '2004')).toBeUndefined();
    expect(keyOf('18 عدد تذكاري', '2004')).toBeUndefined();
    expect(issueOf({})).toBeUndefined();
  });

  it('is named as printed', () => {
    expect(nameIssue({ issue: '50 مكرر', year: 2004 })).toBe(
      'الجريدة الرسمية: العدد 50 مكرر لعام 2004',
    );
  });

  it('comes after the newer ones, by number and not by letter', () => {
    const issues = ['9', '50', '50 مكرر', '10'].flatMap((issue) => printed(issue, '2004') ?? []);
    const older = printed('99', '2003');
    expect(
      [...(older ? [older] : []), ...issues].sort(compareIssues).map(({ key }) => key),
    ).toEqual(['2004-50-bis', '2004-50', '2004-10', '2004-9', '2003-99']);
  });
});
