import { describe, expect, test } from 'vitest';
import { draftOfficials, groupPeople } from '../../../tools/import-facts/officials.ts';
import { sampleFacts, sampleOfficial } from './samples.ts';

describe('people', () => {
  test('records of one name are one person under the lowest id', () => {
    const officials = [
      sampleOfficial({ id: 'off-009', name_ar: 'أحمد التجريبي', role_ar: 'وزير' }),
      sampleOfficial({ id: 'off-004', name_ar: 'احمد التجريبى', role_ar: 'محافظ' }),
    ];
    const drafts = draftOfficials(sampleFacts({ officials }));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      id: 'off-004',
      data: {
        name: 'أحمد التجريبي',
        otherNames: ['احمد التجريبى'],
        memberships: [{ post: 'وزير' }, { post: 'محافظ' }],
      },
    });
  });

  test('one name in two posts of government at once is two people', () => {
    const minister = sampleOfficial({ start_date: '2010-01', end_date: '2014-01' });
    const governor = sampleOfficial({
      id: 'off-002',
      organisation_id: 'org-two',
      branch: 'governor',
      start_date: '2012-01',
      end_date: '2013-01',
    });
    expect(groupPeople([minister, governor])).toEqual([[minister], [governor]]);
  });

  test('one post after the other is one person', () => {
    const first = sampleOfficial({ start_date: '2010', end_date: '2012' });
    const second = sampleOfficial({
      id: 'off-002',
      organisation_id: 'org-two',
      start_date: '2012',
      end_date: '2014',
    });
    expect(groupPeople([first, second])).toEqual([[first, second]]);
  });

  test('spellings that a note gives are kept', () => {
    const officials = [sampleOfficial({ note: 'ورد أيضاً «التجربي» في بعض المصادر' })];
    expect(draftOfficials(sampleFacts({ officials }))[0]).toHaveProperty('data.otherNames', [
      'أحمد التجربي',
    ]);
  });

  test('nobody whose post has no public source is published', () => {
    const officials = [sampleOfficial({ sources: ['farm-seed:002_7799aa61dbe1c5aa.txt'] })];
    expect(draftOfficials(sampleFacts({ officials }))[0]).toHaveProperty(
      'withheld',
      'no published source names the person in the post',
    );
  });

  test('who has left a post does not hold it', () => {
    const officials = [sampleOfficial({ current: true, end_date: '2025-03-29' })];
    expect(draftOfficials(sampleFacts({ officials }))[0]).toHaveProperty(
      'data.memberships.0.current',
      undefined,
    );
  });
});
