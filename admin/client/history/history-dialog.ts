import { changedFields } from '../compare/fields.ts';
import { showDay } from '../compare/readable.ts';
import { showChanges } from '../compare/show-difference.ts';
import { openDialog } from '../dialog.ts';
import { button, element } from '../element.ts';
import { announce } from '../gateway/announce.ts';
import { ask } from '../gateway/ask.ts';
import { reloadEntry } from '../gateway/reload-entry.ts';
import { clientMessages } from '../messages.ts';
import { readData, readFacts, type EntryFacts } from '../workflow/entry-facts.ts';
import type { EntryAddress } from '../gateway/entry-address.ts';
import { whyNot } from '../workflow/may.ts';
import { saySubject } from './say-subject.ts';

interface Version {
  commit: string;
  /** ISO date. */
  day: string;
  author: string;
  reviewer?: string;
  subject: string;
}

/** Shows the published versions of an entry, what differs between any of them and today's, and restores the one chosen. */
export async function openHistory(address: EntryAddress): Promise<void> {
  const { collection, slug, id } = address;
  const [versions, facts] = await Promise.all([
    ask<Version[]>(`history/${collection}/${id}`),
    readFacts(address),
  ]);
  const chosen = await openDialog<string>({ title: 'سجل التغييرات', isWide: true }, (answer) => {
    const detail = element('div', { className: 'desk-version', attrs: { 'aria-live': 'polite' } });
    return [
      element(
        'div',
        { className: 'desk-history' },
        versionList(versions, (version) => {
          void showVersion(facts, version, answer).then((shown) =>
            detail.replaceChildren(...shown),
          );
        }),
        detail,
      ),
      element(
        'p',
        { className: 'desk-buttons' },
        button('أغلق', () => answer(undefined)),
      ),
    ];
  });
  if (chosen === undefined) return;
  await ask('restore', { body: { collection, id, commit: chosen } });
  announce(clientMessages.restored());
  reloadEntry(collection, slug);
}

function versionList(versions: readonly Version[], onChoose: (version: Version) => void) {
  if (!versions.length) return element('p', { textContent: 'لم يُنشر هذا المدخل بعد.' });
  return element(
    'ol',
    { className: 'desk-versions' },
    ...versions.map((version) => {
      const { day, author, reviewer, subject } = version;
      const who = reviewer ? `${author}، وراجعه ${reviewer}` : author;
      const choose = button(`${showDay(day)}: ${saySubject(subject)}. ${who}`, () => {
        choose.closest('ol')?.querySelector('[aria-current]')?.removeAttribute('aria-current');
        choose.setAttribute('aria-current', 'true');
        onChoose(version);
      });
      return element('li', {}, choose);
    }),
  );
}

async function showVersion(
  { collection, id, published, draft, target }: EntryFacts,
  { commit, day }: Version,
  restore: (commit: string) => void,
): Promise<(Node | string)[]> {
  try {
    const { text } = await ask<{ text: string }>(`history/${collection}/${id}/${commit}`);
    const [now, then] = [readData(collection, published), readData(collection, text)];
    const reason =
      text === published
        ? 'هذه هي النسخة المنشورة الآن.'
        : (whyNot('restore', target) ??
          (draft && 'لهذا المدخل مسودة لم تُنشر بعد. انشرها أو احذفها قبل استعادة نسخة.'));
    return [
      element('h3', { textContent: `ما تعيده نسخة ${showDay(day)} مما نُشر بعدها` }),
      showChanges(changedFields(collection, now, then)),
      reason
        ? element('p', { className: 'desk-why', textContent: reason })
        : button('استعد هذه النسخة', () => restore(commit), 'desk-main'),
    ];
  } catch (error) {
    return [element('p', { className: 'desk-alert', textContent: String(error) })];
  }
}
