import { z } from 'astro/zod';
import { longText, text } from './field.ts';
import { provenanceFields } from './provenance.ts';

/** A page about the portal itself. The body is Markdown. */
export const pageSchema = z.strictObject({
  title: text({ label: 'العنوان' }),
  summary: longText({ label: 'الملخص' }),
  ...provenanceFields,
});
export type Page = z.output<typeof pageSchema>;
