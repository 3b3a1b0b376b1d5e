import { describe, expect, test } from 'vitest';
import { draftDecrees } from '../../../tools/import-facts/decrees.ts';
import type { ActFact } from '../../../tools/import-facts/facts.ts';
import { findOneSided, readRelations } from '../../../tools/import-facts/relations.ts';
import { sampleAct, sampleFacts } from './samples.ts';

function draft(act: Partial<ActFact>) {
  return draftDecrees(sampleFacts({ acts: [sampleAct(act)] }))[0];
}

describe('an act', () => {
  test('an inferred issuer or signatory is never published', () => {
    const signing = {
      issuing_authority: 'رئيس الجمهورية',
      signatory_role: 'رئيس الجمهورية',
      signatory_name: 'فلان الفلاني',
    };
    const inferred = draft({ ...signing, signatory_inferred: true });
    expect(inferred).not.toHaveProperty('data.issuerName');
    expect(JSON.stringify(inferred)).not.toContain('فلان');
    expect(draft(signing)).toMatchObject({
      data: {
        issuerName: 'رئيس الجمهورية',
        signatory: { role: 'رئيس الجمهورية', name: 'فلان الفلاني' },
      },
    });
  });

  test('an act known only by a citation says so and has no title', () => {
    expect(draft({ is_stub: true, title_ar: null })).toMatchObject({
      data: { textState: 'cited-only', title: undefined },
    });
  });

  test('an unknown status is unknown, never in force', () => {
    expect(draft({ status: 'unknown' })).toHaveProperty('data.force', 'unknown');
  });

  test('a conflict of sources is visible in the note', () => {
    expect(draft({ note: 'يراجع: أحد المصادر يذكر عام 2022' })).toHaveProperty(
      'data.note',
      'تعارض في المصادر: أحد المصادر يذكر عام 2022.',
    );
  });

  test('a gazette reference is read into its parts', () => {
    const gazette_ref = 'الجريدة الرسمية، العدد 50 مكرر، 2004-12-15، ج1، ص 2961–3024';
    expect(draft({ gazette_ref })).toHaveProperty('data.gazette', {
      issue: '50 مكرر',
      part: '1',
      page: '2961–3024',
      date: '2004-12-15',
    });
  });
});

describe('relations', () => {
  const older = sampleAct({ id: 'law-2000-1', year: 2000 });
  const newer = sampleAct({ id: 'law-2010-2', year: 2010 });

  test('both directions of a relation are stored once, on the act that acts', () => {
    const acts = [
      { ...older, relations: [{ type: 'amended_by', target_id: newer.id }] },
      { ...newer, relations: [{ type: 'amends', target_id: older.id }] },
    ];
    expect([...readRelations(acts)]).toEqual([
      [older.id, []],
      [newer.id, [{ kind: 'amends', target: older.id }]],
    ]);
    expect(findOneSided(acts)).toEqual([]);
  });

  test('a relation that only one act knows is stored and reported', () => {
    const acts = [{ ...older, relations: [{ type: 'repealed_by', target_id: newer.id }] }, newer];
    expect(readRelations(acts).get(newer.id)).toEqual([{ kind: 'repeals', target: older.id }]);
    expect(findOneSided(acts)).toEqual(['law-2000-1 repealed_by law-2010-2']);
  });

  test('an act named as the repealer repeals, when it is in the archive', () => {
    const repealed = { ...older, status: 'repealed' as const, status_by: [newer.id, 'law-1-1'] };
    const relations = readRelations([repealed, newer]);
    expect(relations.get(newer.id)).toEqual([{ kind: 'repeals', target: older.id }]);
    expect(relations.has('law-1-1')).toBe(false);
  });

  test('of two related acts the later cites the earlier', () => {
    const acts = [
      { ...older, relations: [{ type: 'related_to', target_id: newer.id }] },
      { ...newer, relations: [{ type: 'related_to', target_id: older.id }] },
    ];
    expect(readRelations(acts).get(newer.id)).toEqual([{ kind: 'cites', target: older.id }]);
    expect(readRelations(acts).get(older.id)).toEqual([]);
  });
});
