import type { Decree } from '#schema/decree.ts';
import { actForces } from '#schema/vocabulary.ts';
import type { ActRelations, RelationKind } from './relations.ts';

type Force = keyof typeof actForces;

export interface ForceStatus {
  /** How sure and how grave it is, in the tones of a badge. */
  tone: 'neutral' | 'success' | 'info' | 'warning' | 'danger';
  label: string;
  /** What the label means for the reader. */
  meaning: string;
  /** The acts that made it so, with what each did. */
  causes: { kind: RelationKind; act: string }[];
}

/** What a page says about whether an act is in force. Unknown is said, and never read as in force. */
export function statusOf({ force }: Pick<Decree, 'force'>, relations?: ActRelations): ForceStatus {
  const { tone, meaning, because } = forces[force];
  const causes = (relations?.incoming ?? [])
    // A repeal of some articles leaves the act standing, and what no editor has confirmed explains nothing.
    .filter(
      ({ kind, articles, origin }) =>
        origin === 'editor' && because.includes(kind) && (force === 'partly' || !articles.length),
    )
    .map(({ kind, act }) => ({ kind, act }));
  return { tone, label: actForces[force], meaning, causes };
}

const forces: Record<Force, Pick<ForceStatus, 'tone' | 'meaning'> & { because: RelationKind[] }> = {
  'in-force': {
    tone: 'success',
    meaning: 'لم تذكر المصادر المحفوظة هنا أنه أُلغي أو عُدّل.',
    because: [],
  },
  partly: {
    tone: 'info',
    meaning: 'نافذ، وغيّرت نصوص لاحقة بعض أحكامه.',
    because: ['amends', 'repeals', 'replaces', 'corrects'],
  },
  'not-yet': {
    tone: 'info',
    meaning: 'صدر، ولم يحلّ يوم العمل به بعد.',
    because: [],
  },
  repealed: {
    tone: 'danger',
    meaning: 'لم يعد معمولاً به.',
    because: ['repeals', 'replaces'],
  },
  unknown: {
    tone: 'warning',
    meaning: 'لا تذكر المصادر المحفوظة هنا أنافذ هو اليوم أم لا.',
    because: [],
  },
};
