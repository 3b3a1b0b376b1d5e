import type { Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { parseActId, type ActIdentity } from './identifier.ts';

type Known<C extends CollectionName> = Entry<C> & { id: string };

/** The entries that may name an act. */
export interface CitingContent {
  acts: readonly Known<'decrees'>[];
  services: readonly Known<'services'>[];
  officials: readonly Known<'officials'>[];
  organisations: readonly Known<'organisations'>[];
  /** Entries whose text names an act. */
  mentions?: readonly TextMention[];
}

/** An act that the text of an entry names. */
export interface TextMention {
  collection: CollectionName;
  id: string;
  target: string;
}

/** An entry that names an act, and in what capacity. */
export interface Citing {
  collection: CollectionName;
  id: string;
  as: 'relation' | 'amendment' | 'legal-basis' | 'cost' | 'appointment' | 'foundation' | 'mention';
}

/** An act known here only because others name it. */
export interface Placeholder extends ActIdentity {
  id: string;
}

/** Every entry that names an act, by the act's id; an entry that names it twice for one reason counts once. */
export function citingEntries(content: CitingContent): Map<string, Citing[]> {
  const found = new Map<string, Citing[]>();
  const known = new Set<string>();
  for (const [target, citing] of [...content.acts.flatMap(fromAct), ...fromOthers(content)]) {
    const key = `${target} ${citing.as} ${citing.id}`;
    if (!target || known.has(key)) continue;
    known.add(key);
    const entries = found.get(target) ?? [];
    entries.push(citing);
    found.set(target, entries);
  }
  return found;
}

/** The acts that get a page although nothing but their name is known: named by others, or listed as such. */
export function findPlaceholders(content: CitingContent): Placeholder[] {
  const described = new Set(
    content.acts.filter(({ textState }) => textState !== 'cited-only').map(({ id }) => id),
  );
  const named = [...citingEntries(content).keys(), ...content.acts.map(({ id }) => id)];
  return [...new Set(named)]
    .filter((id) => !described.has(id))
    .flatMap((id) => {
      const identity = parseActId(id);
      return identity ? [{ id, ...identity }] : [];
    });
}

type Mention = [target: string | undefined, citing: Citing];

function fromAct({ id, relations, amendments }: Known<'decrees'>): Mention[] {
  const collection = 'decrees';
  return [
    ...relations.map(({ target }): Mention => [target, { collection, id, as: 'relation' }]),
    ...amendments.map(({ target }): Mention => [target, { collection, id, as: 'amendment' }]),
  ];
}

function fromOthers({
  services,
  officials,
  organisations,
  mentions = [],
}: CitingContent): Mention[] {
  return [
    ...services.flatMap(({ id, legalBasis, costs }): Mention[] => [
      ...legalBasis.map(({ decree }): Mention => [
        decree,
        { collection: 'services', id, as: 'legal-basis' },
      ]),
      ...costs.map(({ decree }): Mention => [decree, { collection: 'services', id, as: 'cost' }]),
    ]),
    ...officials.flatMap(({ id, memberships }) =>
      memberships.map(({ appointedBy }): Mention => [
        appointedBy,
        { collection: 'officials', id, as: 'appointment' },
      ]),
    ),
    ...organisations.map(({ id, foundedBy }): Mention => [
      foundedBy,
      { collection: 'organisations', id, as: 'foundation' },
    ]),
    ...mentions.map(({ target, collection, id }): Mention => [
      target,
      { collection, id, as: 'mention' },
    ]),
  ];
}
