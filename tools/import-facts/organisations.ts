import { draftEach } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Facts, OrganisationFact, Texts } from './facts.ts';
import { nameKey } from './name-key.ts';
import { readNote } from './notes.ts';
import { readSources, readVerification } from './sources.ts';

/** Mergers that a note of the facts states. */
const predecessors: Record<string, string[]> = {
  'org-ministry-energy': ['org-former-ministry-oil', 'org-former-ministry-electricity'],
};

export function draftOrganisations(facts: Facts, texts: Texts): Draft[] {
  const ids = new Set(facts.organisations.map(({ id }) => id));
  const idsByName = new Map(facts.organisations.map(({ id, name_ar }) => [nameKey(name_ar), id]));
  const governorates = new Map(
    facts.directories.governorates.map(({ id, nameAr }) => [`محافظة ${nameAr}`, id]),
  );
  return draftEach('organisations', facts.organisations, (organisation) => {
    const text = texts.organisations[organisation.id] ?? {};
    const sources = readSources(organisation.sources);
    const parent = organisation.parent_ar && idsByName.get(nameKey(organisation.parent_ar));
    if (organisation.parent_ar && !parent)
      throw new Error(`no organisation has the name of the parent "${organisation.parent_ar}"`);
    const former = /\((.+) سابقاً\)/.exec(organisation.name_ar)?.[1];
    const { foundedBy, basis } = readLegalBasis(organisation, facts, text.summary);
    return {
      data: {
        title: organisation.name_ar,
        titleEn: organisation.name_en ?? undefined,
        otherNames: [...new Set([...(former ? [former] : []), ...(text.otherNames ?? [])])],
        classification: organisation.type,
        parent: parent || undefined,
        predecessors: predecessors[organisation.id]?.filter((id) => ids.has(id)),
        foundedBy,
        governorate: governorates.get(organisation.name_ar),
        summary: text.summary,
        ...readWebsite(organisation),
        phone: organisation.phone ?? undefined,
        note:
          [basis, readOwnNote(organisation, text.summary)].filter(Boolean).join('\n') || undefined,
        sources,
        verification: readVerification(organisation.confirmed, sources),
      },
    };
  });
}

/**
 * The act that creates a body founds it; any other act that the facts name only governs its work,
 * and is noted unless the summary names it.
 */
function readLegalBasis(
  { legal_basis: id }: OrganisationFact,
  { acts }: Facts,
  summary: string | undefined,
): { foundedBy?: string; basis?: string } {
  const act = acts.find((known) => known.id === id);
  if (!act) return {};
  if (/^(إحداث|تشكيل)/.test(act.title_ar ?? '')) return { foundedBy: act.id };
  if (summary?.includes(`${act.number} لعام ${act.year}`)) return {};
  return { basis: `الأساس القانوني: ${act.title_ar ?? ''} (${act.citation_ar}).` };
}

/** Summaries were written from the notes; only a conflict must be seen beside one. */
function readOwnNote({ note }: OrganisationFact, summary: string | undefined) {
  return summary && !note?.includes('تعارض') ? undefined : readNote(note);
}

/** No address was opened, so each says what is known of it. */
function readWebsite({ website, website_note: note }: OrganisationFact) {
  return website ? { website, websiteNote: note ?? 'لم يُفتح الموقع عند جمع المعلومات' } : {};
}
