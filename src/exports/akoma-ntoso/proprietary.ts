import { absoluteUrl } from '#domain/url.ts';
import type { Decree } from '#schema/decree.ts';
import { standingOf, type Edition } from '../edition.ts';
import { element, type XmlElement } from '../xml.ts';

/** What the format has no place for: how far to trust the record, where it comes from, and the scans that go with it. */
export function writeProprietary(act: Decree, edition: Edition): XmlElement {
  const { site, home } = edition;
  const { textState, force, sources, attachments } = act;
  const facts = {
    textState,
    force,
    ...standingOf(act, edition),
    licence: site.licence.id,
    notice: site.notice.text,
  };
  return element(
    'proprietary',
    { source: '#portal', 'xmlns:portal': absoluteUrl(home, '/data/#') },
    ...Object.entries(facts).map(([name, value]) => value && element(`portal:${name}`, {}, value)),
    ...sources.map(({ label, ...source }) => element('portal:source', source, label)),
    ...attachments.map(({ label, file, sha256 }) =>
      element('portal:attachment', { href: absoluteUrl(home, file), sha256 }, label),
    ),
  );
}
