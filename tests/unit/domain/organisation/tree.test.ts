import { describe, expect, test } from 'vitest';
import {
  childrenOf,
  organisationTree,
  parentsOf,
  successorsOf,
  type TreeNode,
} from '#domain/organisation/tree.ts';

function body(id: string, title: string, parent?: string, predecessors: string[] = []) {
  return { id, title, parent, predecessors };
}

const ministry = body('ministry', 'وزارة الطاقة', undefined, ['oil', 'power']);
const dam = body('dam', 'سد الفرات', 'ministry');
const office = body('office', 'مكتب السد', 'dam');
const geology = body('geology', 'هيئة الجيولوجيا', 'ministry');
const oil = body('oil', 'وزارة النفط');
const power = body('power', 'وزارة الكهرباء');
const all = [office, power, ministry, oil, dam, geology];

describe('organisationTree', () => {
  test('bodies stand under their parents with titles in order', () => {
    expect(organisationTree(all).map(outline)).toEqual([
      'ministry(dam(office) geology)',
      'power',
      'oil',
    ]);
  });

  test('a body whose parent is not in the list is a root', () => {
    expect(organisationTree([dam, office]).map(outline)).toEqual(['dam(office)']);
  });

  test('a circle of parents loses no body', () => {
    const circle = [body('a', 'أ', 'b'), body('b', 'ب', 'a'), body('c', 'ج', 'b')];
    const shown = organisationTree(circle).map(outline).join(' ');
    expect(shown).toContain('a(b(c))');
    expect(shown).toContain('b(a c)');
  });

  test('a body that names itself as its parent is a root without children', () => {
    expect(organisationTree([body('a', 'أ', 'a')]).map(outline)).toEqual(['a']);
  });
});

test('children are those directly below', () => {
  expect(childrenOf('ministry', all).map(({ id }) => id)).toEqual(['dam', 'geology']);
});

test('parents go from the nearest to the highest', () => {
  expect(parentsOf(office, all).map(({ id }) => id)).toEqual(['dam', 'ministry']);
});

test('successors are derived from predecessors', () => {
  expect(successorsOf('oil', all)).toEqual([ministry]);
  expect(successorsOf('ministry', all)).toEqual([]);
});

function outline({ organisation, children }: TreeNode<ReturnType<typeof body>>): string {
  return children.length > 0
    ? `${organisation.id}(${children.map(outline).join(' ')})`
    : organisation.id;
}
