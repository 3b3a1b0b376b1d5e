import type { Decree } from '#schema/decree.ts';
import type { Edition } from '../edition.ts';
import { element, type XmlElement } from '../xml.ts';
import { effectiveDay, periodId } from './lifecycle.ts';
import { articleId, workUri } from './uri.ts';

/** What the act does to the articles of others, with the new words; absent where it changes nothing. */
export function writeAnalysis(
  act: Decree & { id: string },
  { site }: Edition,
): XmlElement | undefined {
  const own = workUri(act.id, site);
  const changes = act.amendments.map((amendment, index) => {
    const { target, article, action, text } = amendment;
    const day = effectiveDay(act, amendment);
    const { type, pos } = modifications[action];
    const portion = articleId(article);
    return element(
      'textualMod',
      { eId: `mod_${index + 1}`, type },
      element('source', { href: own }),
      element('destination', {
        href: workUri(target, site) + (portion ? `/~${portion}` : ''),
        pos,
      }),
      day ? element('force', { period: `#${periodId(day)}` }) : undefined,
      text
        ? element('new', {}, element('p', { xmlns: 'http://www.w3.org/1999/xhtml' }, text))
        : undefined,
    );
  });
  return changes.length
    ? element('analysis', { source: '#portal' }, element('activeModifications', {}, ...changes))
    : undefined;
}

const modifications: Record<
  Decree['amendments'][number]['action'],
  { type: string; pos?: string }
> = {
  replace: { type: 'substitution' },
  'insert-after': { type: 'insertion', pos: 'after' },
  add: { type: 'insertion', pos: 'end' },
  repeal: { type: 'repeal' },
};
