import type { ActSource } from '#data/act-exports.ts';
import type { Edition } from '../edition.ts';
import { element, writeXml } from '../xml.ts';
import { writeAnalysis } from './analysis.ts';
import { writeIdentification, writePublication } from './identification.ts';
import { writeLifecycle } from './lifecycle.ts';
import { writeProprietary } from './proprietary.ts';
import { writeClassification, writeReferences } from './references.ts';
import { writeText } from './text.ts';

/**
 * An act as issued in Akoma Ntoso 3.0: what identifies it, what became of it, what it does to the text of others, and
 * its own text.
 */
export function actAkomaNtoso(source: ActSource, edition: Edition): string {
  const { events, periods } = writeLifecycle(source);
  const meta = element(
    'meta',
    {},
    writeIdentification(source, edition),
    writePublication(source.act),
    writeClassification(source.act),
    events,
    writeAnalysis(source.act, edition),
    periods,
    writeReferences(source, edition),
    writeProprietary(source.act, edition),
  );
  const act = element(
    'act',
    { name: source.act.type, contains: 'originalVersion' },
    meta,
    element(
      'preface',
      {},
      element(
        'longTitle',
        {},
        element(
          'p',
          {},
          element('docNumber', {}, source.citation),
          ...(source.act.title ? [': ', element('docTitle', {}, source.act.title)] : []),
        ),
      ),
    ),
    writeText(source),
  );
  return writeXml(element('akomaNtoso', { xmlns: namespace }, act));
}

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
