import type { ServiceCard } from '#domain/service/card.ts';
import { writeSms } from '#domain/service/sms.ts';
import { absoluteUrl } from '#domain/url.ts';

/** The text message of a service, with the address of its page as people type it. */
export function smsOf(
  { service, authority, url }: Pick<ServiceCard, 'service' | 'authority' | 'url'>,
  home: URL,
) {
  const link = absoluteUrl(home, url).replace(/^https?:\/\/|\/$/g, '');
  return writeSms(service, { authority: authority?.label, link });
}
