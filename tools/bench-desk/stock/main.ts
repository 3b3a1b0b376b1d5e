/** Decap as it comes, with its own backend, widgets, list and search. */
import CMS from 'decap-cms-core';
import ProxyBackend from 'decap-cms-backend-proxy/dist/esm/implementation.js';
import { en } from 'decap-cms-locales';
import BooleanWidget from 'decap-cms-widget-boolean';
import FileWidget from 'decap-cms-widget-file';
import ListWidget from 'decap-cms-widget-list';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { stockConfig } from '../stock-config.ts';

const widgets = [
  BooleanWidget,
  FileWidget,
  ListWidget,
  ObjectWidget,
  RelationWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
];

CMS.registerLocale('en', en);
CMS.registerBackend('proxy', ProxyBackend);
for (const { Widget } of widgets) CMS.registerWidget(Widget());
CMS.init({ config: stockConfig('/admin/api/v1') });
