import { createElement, useEffect, useState, type ReactElement } from 'react';
import { formatDate } from '#domain/date.ts';
import { bases } from '../client/gateway/text-bases.ts';
import {
  findOpenEntry,
  fillForm,
  findUser,
  onEntryChange,
  type OpenEntry,
} from '../editor/open-entry.ts';
import type { FormData } from '../format/values.ts';
import { carryOver, findDifferences, type Difference } from './differences.ts';
import { announce, takeOver } from './keep-works.ts';
import { dropWork, listWorks, type Work } from './work-store.ts';
import './drafts.css';

interface Offer {
  entry: OpenEntry;
  work: Work;
  /** The work as it stands over the text of today. */
  values: FormData;
  differences: Difference[];
  /** Whether the entry was changed on the server after the work was begun. */
  isOutdated: boolean;
}

/** Offers an entry's unsaved work when the entry is opened again. */
export function RecoveryOffer(): ReactElement | null {
  const [offer, setOffer] = useState<Offer>();
  useEffect(() => {
    let seen: string | undefined;
    return onEntryChange(() => {
      const entry = findOpenEntry();
      if (entry?.key === seen) return;
      seen = entry?.key;
      setOffer(undefined);
      if (entry && !entry.hasChanged)
        void findOffer(entry).then((found) => found?.entry.key === seen && setOffer(found));
    });
  }, []);
  if (!offer) return null;
  const { work, differences, isOutdated } = offer;
  const close = () => setOffer(undefined);
  return createElement(
    'section',
    {
      className: 'desk-panel desk-recovery',
      role: 'alert',
      'aria-labelledby': 'desk-recovery-title',
    },
    createElement(
      'h2',
      { id: 'desk-recovery-title' },
      `لك في هذا المدخل عمل لم يُحفظ، كُتب ${dayAndHour(work.at)}`,
    ),
    isOutdated &&
      createElement(
        'p',
        null,
        'تغيّر المدخل على الخادم بعد ذلك. إن استعدت عملك بقي ما غيّره غيرك في الحقول التي لم تمسّها، وما غيّرتماه معاً تختار منه حين تحفظ.',
      ),
    createElement(
      'ul',
      null,
      differences.map((difference) =>
        createElement('li', { key: difference.key }, describe(difference)),
      ),
    ),
    button(
      'استعد العمل',
      () => {
        restore(offer);
        close();
      },
      'desk-first',
    ),
    button('احذفه', () => {
      void dropWork(work.key).then(announce);
      close();
    }),
    button('لاحقاً', close),
  );
}

/** The day in words and the hour of this device. */
export function dayAndHour(at: number): string {
  const date = new Date(at);
  const pad = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
  return `${formatDate(day)} الساعة ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

async function findOffer(entry: OpenEntry): Promise<Offer | undefined> {
  const user = findUser();
  if (user === undefined) return undefined;
  const works = await listWorks(user);
  for (const work of works) {
    if (
      work.collection !== entry.collection ||
      work.id !== entry.id ||
      work.key.endsWith(entry.key)
    )
      continue;
    const isOutdated = work.id !== undefined && work.base !== entry.raw;
    const values = isOutdated ? carryOver(entry.collection, work, entry.values) : work.values;
    const differences = findDifferences(entry.collection, entry.values, values);
    if (differences.length > 0) return { entry, work, values, differences, isOutdated };
    await dropWork(work.key);
  }
  return undefined;
}

/**
 * The form goes on over the text from which the work began: whatever was saved since is then another's change, which
 * the gateway puts together with this one or gives to choose from. A forge knows no such text and gets the latest.
 */
function restore({ entry, work, values }: Offer): void {
  const { base, baseId } = work;
  if (baseId === undefined) fillForm(values, entry.raw);
  else {
    bases.resume(entry.path, base, baseId);
    fillForm(work.values, base);
  }
  void takeOver(work.key);
}

function describe({ label, before, after }: Difference): string {
  if (!before) return `${label}: أُضيف «${after}»`;
  return after ? `${label}: «${after}» بدلاً من «${before}»` : `${label}: حُذف «${before}»`;
}

function button(label: string, onClick: () => void, className = ''): ReactElement {
  return createElement('button', { type: 'button', className, onClick }, label);
}
