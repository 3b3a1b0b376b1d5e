import CMS from 'decap-cms-core';
import { en } from 'decap-cms-locales';
import { Backend, settings } from 'desk:backend';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import { siteCollection } from './check/desk-collection.ts';
import { registerClient } from './client/register-client.ts';
import { deskConfig, formatName, type PublishMode } from './config/desk-config.ts';
import { installWriting } from './editor/install-writing.ts';
import { findPublishMode } from './find-desk.ts';
import { decapFormat } from './format/decap-format.ts';
import { phrasesFor } from './language/phrases.ts';
import { registerPreviews } from './preview/pane.ts';
import { registerWidgets } from './widgets/register-widgets.ts';
import './look/desk.css';

const api = new URL('api/', document.baseURI).pathname;
const message = document.querySelector('#message');

// Only the gateway can be away: a forge answers on its own address.
const mode = settings.name === 'proxy' ? await findPublishMode(api) : 'editorial_workflow';
if (mode) {
  message?.remove();
  openDesk(mode);
} else {
  document.body.classList.add('desk-away');
  message?.replaceChildren(...(document.querySelector('template')?.content.childNodes ?? []));
}

function openDesk(mode: PublishMode): void {
  CMS.registerLocale('en', en);
  CMS.registerLocale('ar', phrasesFor(mode));
  CMS.registerBackend(settings.name, Backend);
  registerWidgets();
  if (settings.name === 'proxy') registerClient();
  for (const name of collectionNames)
    CMS.registerCustomFormat(
      formatName(name),
      collections[name].extension,
      decapFormat(collections[name]),
    );
  CMS.registerCustomFormat(
    formatName(siteCollection),
    'yaml',
    decapFormat({ schema: siteSchema, extension: 'yaml' }),
  );
  installWriting();
  if (settings.name === 'proxy') registerPreviews(CMS, `${api}preview`);
  const backend = settings.name === 'proxy' ? { ...settings, proxy_url: `${api}v1` } : settings;
  CMS.init({ config: deskConfig({ backend, mode }) });
}
