import { createElement, useEffect, useRef, type ReactElement } from 'react';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { useSignal } from '../editor/signal.ts';
import { focusField } from './field-registry.ts';
import { refusedProblems } from './validation.ts';
import './validation.css';

/** What stands between an entry and its being saved; each item leads to its field. */
export function ProblemList(): ReactElement | null {
  const problems = useSignal(refusedProblems);
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = problems.length > 0;
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  const fields = new Set(problems.map(({ label }) => label)).size;
  return createElement(
    'section',
    {
      className: 'desk-panel desk-problems',
      role: 'alert',
      'aria-labelledby': 'desk-problems-title',
    },
    createElement(
      'h2',
      { id: 'desk-problems-title', tabIndex: -1, ref: heading },
      `لم يُحفظ المدخل. يحتاج تصحيحاً: ${countNoun(fields, nouns.field)}`,
    ),
    createElement(
      'ol',
      null,
      problems.map(({ path, label, message }) =>
        createElement(
          'li',
          { key: `${path.join('.')} ${message}` },
          createElement(
            'button',
            { type: 'button', onClick: () => focusField(path) },
            label || 'المدخل',
          ),
          ` ${message}`,
        ),
      ),
    ),
    createElement(
      'button',
      { type: 'button', className: 'desk-close', onClick: () => refusedProblems.set([]) },
      'أخفِ القائمة',
    ),
  );
}
