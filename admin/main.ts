import { ProxyBackend } from 'decap-cms-backend-proxy';
import CMS from 'decap-cms-core';
import { en } from 'decap-cms-locales';
import BooleanWidget from 'decap-cms-widget-boolean';
import DatetimeWidget from 'decap-cms-widget-datetime';
import FileWidget from 'decap-cms-widget-file';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import { arabic } from './arabic.ts';
import { siteCollection } from './check/desk-collection.ts';
import { deskConfig, formatName } from './config.ts';
import { installWriting } from './editor/install-writing.ts';
import { decapFormat } from './format/decap-format.ts';
import { EntryIdControl } from './entry-id.ts';
import './desk.css';

const widgets = [
  BooleanWidget,
  DatetimeWidget,
  FileWidget,
  ListWidget,
  MarkdownWidget,
  NumberWidget,
  ObjectWidget,
  RelationWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
];

const apiUrl = new URL('api/v1', document.baseURI).pathname;
const message = document.querySelector('#message');

if (await answers(apiUrl)) {
  message?.remove();
  openDesk();
} else if (message) {
  message.innerHTML =
    'لا يعمل المكتب في هذا العنوان، لأنه يحرّر الملفات على جهازك أنت. افتح مجلد البوابة على جهازك وشغّل الأمر <code dir="ltr">npm start</code>، ثم افتح <code dir="ltr">http://localhost:4321/admin/</code>.';
}

function openDesk(): void {
  CMS.registerLocale('en', en);
  CMS.registerLocale('ar', arabic);
  CMS.registerBackend('proxy', ProxyBackend);
  for (const { Widget } of widgets) CMS.registerWidget(Widget());
  CMS.registerWidget('entry-id', EntryIdControl);
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
  CMS.init({ config: deskConfig(apiUrl) });
}

/** Whether the local server is there: the same pages are also published where it is not. */
async function answers(url: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ action: 'info' });
  return fetch(url, { method: 'POST', headers, body }).then(
    ({ ok }) => ok,
    () => false,
  );
}
