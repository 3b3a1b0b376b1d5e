/** What stands in the service worker's place where the operator has switched it off: it goes, and takes its pages along. */
import { visitedCaches } from '../visited.ts';
import { scope, type LastingEvent } from './scope.ts';

const leave = (event: LastingEvent) =>
  event.waitUntil(
    Promise.all([
      ...Object.values(visitedCaches).map((name) => caches.delete(name)),
      scope.registration.unregister(),
    ]),
  );

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', leave);
// A page that was loading meanwhile has registered the worker again, and says so.
scope.addEventListener('message', leave);
