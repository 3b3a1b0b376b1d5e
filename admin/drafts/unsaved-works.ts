import { createElement, useEffect, useState, type ReactElement } from 'react';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { collections } from '#schema/collections.ts';
import { siteCollection, type DeskCollection } from '../check/desk-collection.ts';
import { findUser, onDeskChange } from '../editor/open-entry.ts';
import { useSignal } from '../editor/signal.ts';
import { announce, worksVersion } from './keep-works.ts';
import { dayAndHour } from './recovery-offer.ts';
import { dropWork, listWorks, type Work } from './work-store.ts';

/** The works that wait on this device, beside the lists of the desk. */
export function UnsavedWorks(): ReactElement | null {
  const version = useSignal(worksVersion);
  const place = usePlace();
  const [works, setWorks] = useState<Work[]>([]);
  useEffect(() => {
    const user = findUser();
    if (user === undefined || isEditor(place)) setWorks([]);
    else void listWorks(user).then(setWorks);
  }, [version, place]);
  if (works.length === 0) return null;
  return createElement(
    'details',
    { className: 'desk-panel desk-works', open: true },
    createElement('summary', null, `لم يُحفظ بعد: ${countNoun(works.length, nouns.entry)}`),
    createElement('ul', null, works.map(row)),
  );
}

function row(work: Work): ReactElement {
  const title = work.title || work.id || 'بلا عنوان';
  return createElement(
    'li',
    { key: work.key },
    createElement('a', { href: addressOf(work) }, title),
    ` ${labelOf(work.collection)}، ${dayAndHour(work.at)} `,
    createElement(
      'button',
      {
        type: 'button',
        'aria-label': `احذفه: «${title}»`,
        onClick: () => void dropWork(work.key).then(announce),
      },
      'احذفه',
    ),
  );
}

/** Where the desk stands, and whose it is: both decide which works are listed. */
function usePlace(): string {
  const read = () => `${findUser() ?? ''} ${location.hash}`;
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const follow = () => setPlace(read());
    addEventListener('hashchange', follow);
    const stop = onDeskChange(follow);
    return () => {
      removeEventListener('hashchange', follow);
      stop();
    };
  }, []);
  return place;
}

function isEditor(place: string): boolean {
  return /#\/collections\/[^/]+\/(?:entries\/|new)/.test(place);
}

function addressOf({ collection, id }: Work): string {
  return id === undefined
    ? `#/collections/${collection}/new`
    : `#/collections/${collection}/entries/${id}`;
}

function labelOf(collection: DeskCollection): string {
  return collection === siteCollection ? 'البوابة نفسها' : collections[collection].labelOne;
}
