import CMS from 'decap-cms-core';
import type { Map } from 'immutable';
import { PortalBackend, bases } from './portal-backend.ts';
import { showDeskBar } from './publishing/desk-bar.ts';
import { ReferenceControl } from './reference-control.ts';
import './client.css';

/** Gives Decap what it needs to work with the portal's gateway: after its own widgets, for one of them is replaced. */
export function registerClient(): void {
  CMS.registerBackend('proxy', PortalBackend);
  CMS.registerWidget('relation', ReferenceControl);
  CMS.registerEventListener({ name: 'preSave', handler: noteBegin });
  showDeskBar();
}

/** Decap sends the new text alone; what the form began from is known here. */
function noteBegin({ entry }: { entry: Map<string, unknown> }): void {
  const [path, raw] = [entry.get('path'), entry.get('raw')];
  if (typeof path === 'string' && typeof raw === 'string') bases.begin(path, raw);
}
