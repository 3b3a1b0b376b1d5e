/** What stands in the service worker's place where the operator has switched it off: it goes, and takes its pages along. */
import { visitedCaches } from '../visited.ts';
import { scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([
      ...Object.values(visitedCaches).map((name) => caches.delete(name)),
      scope.registration.unregister(),
    ]),
  ),
);
