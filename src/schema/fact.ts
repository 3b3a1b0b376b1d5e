import { z } from 'astro/zod';
import { flag, list, longText, partialDate } from './field.ts';
import { sourceSchema } from './provenance.ts';

/** One dated statement with its own sources. */
export const factSchema = z
  .strictObject({
    text: longText({ label: 'المعلومة', hint: 'جملة واحدة' }),
    asOf: partialDate({ label: 'بتاريخ' }).optional(),
    confirmed: flag({ label: 'مؤكدة بمصدر' }),
    sources: list(sourceSchema, { label: 'المصادر' }),
  })
  .meta({ label: 'معلومة' });
export type Fact = z.output<typeof factSchema>;
