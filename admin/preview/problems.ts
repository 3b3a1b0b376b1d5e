import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages } from '#domain/content-messages.ts';
import { checkMessages } from '../check/messages.ts';

/** A problem as the desk's other answers word it. */
export interface SaidProblem {
  /** The keys on the way to the field; empty where the whole file is at fault. */
  path: (string | number)[];
  label: string;
  message: string;
}

/** Why a draft has no page, for its editor. */
export function sayProblems({
  problems,
  isOwn,
}: {
  problems: readonly ContentProblem[];
  isOwn: boolean;
}): { error: string; problems: SaidProblem[] } {
  return {
    error: isOwn
      ? 'في المدخل ما يمنع بناء صفحته. صحّحه فتظهر المعاينة.'
      : 'هذا المدخل سليم، لكن في محتوى آخر محفوظ ما يمنع بناء الصفحات.',
    problems: problems.map(({ file, line, field, message }) => ({
      path: field ? pathIn(field) : [],
      label: [isOwn ? undefined : file, labelIn(field) ?? (line && `السطر ${line}`)]
        .filter(Boolean)
        .join('، '),
      message: message === contentMessages.missing() ? checkMessages.missing() : message,
    })),
  };
}

/** `'الرسوم ← 1 ← العملة (costs.0.currency)'` // => `['costs', 0, 'currency']` */
function pathIn(field: string): (string | number)[] {
  const keys = /\(([^()]*)\)$/.exec(field)?.[1]?.split('.') ?? [];
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function labelIn(field: string | undefined): string | undefined {
  return field?.replace(/ \([^()]*\)$/, '');
}
