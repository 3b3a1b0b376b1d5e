import { fold } from '#arabic/fold.ts';
import { getListedServices, getServiceCard } from '#data/services.ts';
import { briefSections } from '#domain/service/brief.ts';
import type { CallRow } from '#domain/service/call-script.ts';
import { findStatusWarning } from '#domain/service/status.ts';
import { smsOf } from '../services/_sms.ts';

/** Every service with its whole script, in the order of the titles; addresses stand under the server's root. */
export async function listCallRows(home: URL): Promise<CallRow[]> {
  const hrefOf = (path: string) => new URL(path.slice(1), home).pathname;
  const cards = (await getListedServices()).map(({ id }) => getServiceCard(id));
  return (await Promise.all(cards)).map((card) => {
    const { title, otherNames, hiddenSearchTerms } = card.service;
    const warning = findStatusWarning(card.service);
    return {
      id: card.id,
      url: hrefOf(card.url),
      title,
      keys: { title: fold(title), names: fold([...otherNames, ...hiddenSearchTerms].join(' ')) },
      authority: card.authority?.label,
      status: warning && { label: warning.label, title: warning.title, text: warning.text },
      sms: smsOf(card, home),
      sections: briefSections(card, { hrefOf }),
    };
  });
}
