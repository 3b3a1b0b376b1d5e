import CMS, { type CmsWidgetControlProps } from 'decap-cms-core';
import BooleanWidget from 'decap-cms-widget-boolean';
import FileWidget from 'decap-cms-widget-file';
import ListWidget from 'decap-cms-widget-list';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import type { ComponentType } from 'react';
import { DateControl } from './date.ts';
import { EntryIdControl } from './entry-id.ts';
import { MarkdownSourceControl } from './markdown-source.ts';
import type { DeskWidget } from './names.ts';
import { NumberControl } from './number.ts';

const fromDecap = [
  BooleanWidget,
  FileWidget,
  ListWidget,
  ObjectWidget,
  RelationWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
];

const ours: Record<DeskWidget, ComponentType<CmsWidgetControlProps>> = {
  'entry-id': EntryIdControl,
  date: DateControl,
  number: NumberControl,
  'markdown-source': MarkdownSourceControl,
};

/** Registers every widget that the desk's forms use. */
export function registerWidgets(): void {
  for (const { Widget } of fromDecap) CMS.registerWidget(Widget());
  for (const [name, control] of Object.entries(ours)) CMS.registerWidget(name, control);
}
