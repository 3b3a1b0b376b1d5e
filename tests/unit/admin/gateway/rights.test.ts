import { describe, expect, it } from 'vitest';
import { collectionNames } from '#schema/field.ts';
import type { DeskCollection } from '../../../../admin/check/desk-collection.ts';
import type { Actor, Role } from '../../../../admin/gateway/accounts/actor.ts';
import {
  organisationsOf,
  refusal,
  type Action,
  type Target,
} from '../../../../admin/gateway/accounts/rights.ts';

const everyCollection: DeskCollection[] = [...collectionNames, 'site'];
const roles: Role[] = ['author', 'reviewer', 'publisher'];

/** What a role may do, and what else it takes: the rights on the entry, and that another has edited it. */
const rules: Record<Action, { roles: Role[]; onEntry: boolean; byAnother: boolean }> = {
  read: { roles, onEntry: false, byAnother: false },
  write: { roles, onEntry: true, byAnother: false },
  submit: { roles, onEntry: true, byAnother: false },
  upload: { roles, onEntry: true, byAnother: false },
  review: { roles: ['reviewer', 'publisher'], onEntry: true, byAnother: true },
  publish: { roles: ['publisher'], onEntry: true, byAnother: true },
  schedule: { roles: ['publisher'], onEntry: true, byAnother: true },
  delete: { roles: ['publisher'], onEntry: true, byAnother: false },
  restore: { roles: ['publisher'], onEntry: true, byAnother: false },
  audit: { roles: ['publisher'], onEntry: false, byAnother: false },
};
const actions = Object.keys(rules) as Action[];

const scopes: [string, Actor['organisations'], string[], boolean][] = [
  ['their own', ['health'], ['health'], true],
  ['two of their own', ['health', 'finance'], ['health', 'finance'], true],
  ['another', ['health'], ['finance'], false],
  ['theirs and another', ['health'], ['health', 'finance'], false],
  ['none', ['health'], [], false],
  ['theirs, with no organisation in the account', [], ['health'], false],
  ['any, with all of them in the account', 'all', ['finance'], true],
  ['none, with all of them in the account', 'all', [], true],
];

const sections: [string, (own: DeskCollection) => Actor['collections'], boolean][] = [
  ['all collections', () => 'all', true],
  ['this collection', (own) => [own], true],
  ['every other collection', (own) => everyCollection.filter((name) => name !== own), false],
  ['no collection', () => [], false],
];

const actorWith = (fields: Partial<Actor>): Actor => ({
  id: 'rana',
  name: 'رنا الخوري',
  email: 'rana@example.sy',
  role: 'publisher',
  organisations: 'all',
  collections: 'all',
  ...fields,
});

describe.each(roles)('%s', (role) => {
  describe.each(actions)('%s', (action) => {
    const rule = rules[action];
    describe.each(scopes)('an entry of %s', (_, organisations, ofEntry, isTheirs) => {
      it.each(sections)('with %s', (_, sectionsOf, isTheirSection) => {
        for (const collection of everyCollection) {
          const actor = actorWith({ role, organisations, collections: sectionsOf(collection) });
          const target: Target = { collection, organisations: ofEntry, editors: ['omar'] };
          const isAllowed =
            rule.roles.includes(role) &&
            (!rule.onEntry || (isTheirs && isTheirSection)) &&
            (action !== 'audit' || organisations === 'all');
          const answer = refusal(actor, action, target);
          expect(answer === undefined, `${collection}: ${answer}`).toBe(isAllowed);
          if (answer) expect(answer).toMatch(/^[^a-z]*(?:«[a-z-]+»[^a-z]*)*$/);

          const ownDraft = refusal(actor, action, { ...target, editors: ['omar', 'rana'] });
          expect(ownDraft === undefined).toBe(isAllowed && !rule.byAnother);
        }
      });
    });
  });
});

describe('an action without an entry', () => {
  it.each(actions)('%s', (action) => {
    const limited = actorWith({ organisations: ['health'] });
    const isFree = action === 'read' || action === 'upload';
    expect(refusal(limited, action) === undefined).toBe(isFree);
    expect(refusal(actorWith({ collections: ['services'] }), action) === undefined).toBe(
      isFree || action === 'audit',
    );
    expect(refusal(actorWith({}), action)).toBeUndefined();
  });
});

describe('the organisations of an entry', () => {
  it.each<[DeskCollection, Record<string, unknown>, string | undefined, string[]]>([
    ['services', { authority: 'health', requires: ['x'] }, undefined, ['health']],
    ['decrees', { issuer: 'presidency' }, undefined, ['presidency']],
    [
      'officials',
      { memberships: [{ organisation: 'a' }, { organisation: 'b' }, { organisation: 'a' }] },
      undefined,
      ['a', 'b'],
    ],
    ['places', { organisation: 'health' }, undefined, ['health']],
    ['projects', { organisation: 'telecom' }, undefined, ['telecom']],
    ['rotas', { organisation: 'pharmacists' }, undefined, ['pharmacists']],
    ['polls', { organisation: 'interior' }, undefined, ['interior']],
    ['governorates', { organisation: 'org-gov-homs' }, undefined, ['org-gov-homs']],
    ['organisations', { parent: 'council', predecessors: ['old'] }, 'health', ['health']],
    ['organisations', { id: 'health' }, undefined, []],
    ['indicators', { organisation: 'health' }, 'x', []],
    ['topics', { title: 'x' }, 'x', []],
    ['site', { title: 'x' }, 'site', []],
  ])('in %s are those of its owner fields', (collection, data, id, expected) => {
    expect(organisationsOf(collection, data, id)).toEqual(expected);
  });

  it.each([
    { memberships: 'x' },
    { memberships: [null, 3, { organisation: { id: 'a' } }] },
    { memberships: { organisation: 'a' } },
    { __proto__: { memberships: [] } },
  ])('are none where the values are not of the form: %j', (data) => {
    expect(organisationsOf('officials', data)).toEqual([]);
  });
});

describe('a refusal', () => {
  it('says what, why and whom to ask', () => {
    const author = actorWith({ role: 'author', organisations: ['health'] });
    const ofFinance = { collection: 'services', organisations: ['finance', 'trade'] } as const;
    expect(refusal(author, 'publish', ofFinance)).toMatchInlineSnapshot(
      `"عملية النشر ليست من دور «محرر». اطلبها من ناشر."`,
    );
    expect(refusal(author, 'review', ofFinance)).toMatchInlineSnapshot(
      `"مراجعة المسودات ليست من دور «محرر». اطلبها من مراجع."`,
    );
    expect(refusal(author, 'write', ofFinance)).toMatchInlineSnapshot(
      `"المدخل لجهة خارج صلاحيتك: «finance» و«trade». اطلب تعديله من محررها، أو من تشمل صلاحيته كل الجهات."`,
    );
    expect(refusal(author, 'write', { ...ofFinance, organisations: [] })).toMatchInlineSnapshot(
      `"لا يذكر هذا المدخل جهة مسؤولة عنه، فلا يعدّله إلا من تشمل صلاحيته كل الجهات. اختر في النموذج جهة من جهاتك."`,
    );
    expect(
      refusal(actorWith({ collections: ['decrees'] }), 'write', ofFinance),
    ).toMatchInlineSnapshot(`"قسم «الخدمات» خارج صلاحيتك. اطلب إضافته من مدير المكتب."`);
    expect(
      refusal(actorWith({}), 'publish', { ...ofFinance, editors: ['rana'] }),
    ).toMatchInlineSnapshot(`"عملية النشر لغير من حرّر المسودة، وأنت ممن حرّروها. اطلبها من زميل."`);
    expect(refusal(actorWith({ organisations: [] }), 'audit')).toMatchInlineSnapshot(
      `"سجل التدقيق لناشر تشمل صلاحيته كل الجهات. اطلبه منه."`,
    );
  });
});
