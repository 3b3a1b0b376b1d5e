import { actSubjects } from '#schema/act-subjects.ts';
import { draftEach } from './draft.ts';
import type { Draft } from './draft.ts';
import type { ActFact, Facts } from './facts.ts';
import { nameKey } from './name-key.ts';
import { readNote } from './notes.ts';
import { readRelations } from './relations.ts';
import { readSources, readVerification } from './sources.ts';

export function draftDecrees(facts: Facts): Draft[] {
  const relations = readRelations(facts.acts);
  const topics = new Set(facts.topics.map(({ id }) => id));
  return draftEach('decrees', facts.acts, (act) => {
    const sources = readSources(act.sources);
    const verification = readVerification(act.confirmed, sources);
    return {
      data: {
        type: act.type_code,
        number: act.number ?? undefined,
        year: act.year,
        title: act.title_ar ?? undefined,
        ...readSigning(act, facts.organisations),
        dates: {
          approved: act.date_approved ? { g: act.date_approved } : undefined,
          signed: act.date_issued ? { g: act.date_issued } : undefined,
        },
        gazette: readGazette(act.gazette_ref),
        force: forces[act.status],
        nature: act.nature ?? undefined,
        textState: act.is_stub ? 'cited-only' : 'title-only',
        topics: readTopics(act.tags, topics),
        subjects: act.tags.filter((tag) => tag in actSubjects),
        outline: readOutline(act.facts),
        relations: relations.get(act.id),
        sourceGrade: sourceGrades[act.source_grade],
        note: readNote(act.note),
        sources,
        // A confirmed act rests on a text that was read, even where only its catalogue is kept.
        verification: act.confirmed && verification === 'unverified' ? 'sourced' : verification,
      },
    };
  });
}

const forces = {
  in_force: 'in-force',
  amended: 'partly',
  repealed: 'repealed',
  unknown: 'unknown',
} as const;

const sourceGrades: Record<string, string> = {
  'official-or-state-media': 'official',
  'press-or-legal-site': 'press',
  'catalogue-only': 'catalogue',
  none: 'none',
};

/** Issuer and signatory, unless they were inferred from the date and the type of the act. */
function readSigning(act: ActFact, organisations: Facts['organisations']) {
  if (act.signatory_inferred) return {};
  const { issuing_authority: issuer, signatory_role: role, signatory_name: name } = act;
  const known = organisations.find(({ name_ar }) => issuer && nameKey(name_ar) === nameKey(issuer));
  return {
    ...(known ? { issuer: known.id } : issuer && { issuerName: issuer }),
    ...(role && { signatory: { role, ...(name && { name }) } }),
  };
}

/** `'الجريدة الرسمية، العدد 50 مكرر، 2004-12-15، ج1، ص 2961–3024'` */
function readGazette(reference: string | null) {
  const parts = reference?.split('،').map((part) => part.trim()) ?? [];
  const find = (pattern: RegExp) => parts.map((part) => pattern.exec(part)?.[1]).find(Boolean);
  const issue = find(/^العدد (.+)$/);
  if (!issue) return undefined;
  return {
    issue,
    part: find(/^ج\s*(\d+)$/),
    page: find(/^ص\s*(.+)$/),
    date: find(/^(\d{4}(?:-\d{2}){0,2})$/),
  };
}

/** Branches of law that are the subject of a topic as a whole. */
const subjectTopics: Record<string, string> = {
  agriculture: 'agriculture',
  commerce: 'trade',
  communications: 'communications',
  companies: 'trade',
  economy: 'trade',
  education: 'education',
  energy: 'energy',
  environment: 'environment',
  health: 'health',
  investment: 'trade',
  tourism: 'tourism',
  trade: 'trade',
  traffic: 'transport',
  transport: 'transport',
};

function readTopics(tags: readonly string[], known: ReadonlySet<string>): string[] {
  const topics = tags.map((tag) => subjectTopics[tag]).filter((topic) => topic !== undefined);
  return [...new Set(topics)].filter((topic) => known.has(topic));
}

function readOutline(facts: ActFact['facts']) {
  if (!facts) return undefined;
  return {
    articles: facts.articles ?? undefined,
    approximate: facts.articles_approx || undefined,
    chapters: facts.chapters ?? undefined,
    chapterUnit: facts.division_unit ?? undefined,
    parts: facts.main_parts,
    points: facts.points,
  };
}
