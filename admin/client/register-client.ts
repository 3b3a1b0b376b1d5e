import CMS from 'decap-cms-core';
import type { Map } from 'immutable';
import { bases } from './gateway/text-bases.ts';
import { showDeskBar } from './publishing/desk-bar.ts';
import { ReferenceControl } from './reference-control.ts';
import './client.css';

/** Gives Decap what it needs, beside the backend, to work with the portal's gateway: after its own widgets, for one is replaced. */
export function registerClient(): void {
  CMS.registerWidget('relation', ReferenceControl);
  CMS.registerEventListener({ name: 'preSave', handler: noteBegin });
  showDeskBar();
}

/** Decap sends the new text alone; what the form began from is known here. */
function noteBegin({ entry }: { entry: Map<string, unknown> }): void {
  const [path, raw] = [entry.get('path'), entry.get('raw')];
  if (typeof path === 'string' && typeof raw === 'string') bases.begin(path, raw);
}
