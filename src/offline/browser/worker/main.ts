/**
 * The service worker. It keeps the pages that a reader visits with what they are shown with, and reads what the page of
 * downloads has brought; it downloads nothing of its own but the one page for what is missing.
 */
import { answerFile } from './answer-file.ts';
import { answerPage } from './answer-page.ts';
import { keepLoaded } from './keep-loaded.ts';
import { routeOf } from './routes.ts';
import { scope } from './scope.ts';
import { pathOnSite } from './site.ts';
import { keepMissingPage } from './store.ts';

// All versions read the same stores, so a new one need not wait until every tab is closed, which on a phone may be never.
// It does not claim open pages either: one that began without a worker ends without.
scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepMissingPage(), scope.skipWaiting()]));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const path = pathOnSite(request.url);
  // What is shown inside of another page is no visit.
  if (path === undefined || /^i?frame$/.test(request.destination)) return;
  const route = routeOf(path, request.mode === 'navigate');
  if (route === 'left') return;
  const answer =
    route === 'page' || route === 'fresh'
      ? answerPage(event, path, route === 'fresh')
      : answerFile(event, path, route);
  // Where the worker itself fails, the reader has the site that there is without it.
  event.respondWith(answer.catch(() => fetch(request)));
});

scope.addEventListener('message', (event) => {
  event.waitUntil(keepLoaded(event.data));
});
