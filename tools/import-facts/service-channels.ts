import { channelTypes } from '#schema/vocabulary.ts';
import type { ServiceFact } from './facts.ts';

type ChannelType = keyof typeof channelTypes;

/** Places that are not an office of the competent body. */
const placeTypes: Record<string, ChannelType> = {
  'post-office': 'post-office',
  'citizen-service-center': 'citizen-service-centre',
  'e-service-center': 'citizen-service-centre',
  consulate: 'mission',
};

/**
 * Ways to a service. Places come with a confirmed service. The other channels are published only
 * when a source names them: an unconfirmed channel would send people to a door that may not exist.
 */
export function readChannels(service: ServiceFact, labels: Record<string, string>) {
  const { confirmed, fieldConfirmed, where, channels, link, phone } = service;
  const places = (confirmed ? where : []).map((place) => {
    const type = placeTypes[place] ?? 'agency-office';
    const name = labels[place];
    return { type, ...(name && name !== channelTypes[type] && { name }) };
  });
  const sourced = fieldConfirmed['channels'] ? channels : [];
  const line = phone && isMobile(phone) ? 'mobile' : 'landline';
  const others = sourced
    .filter((channel) => channel !== 'service-center')
    .map((channel) => ({
      type: channel as ChannelType,
      ...(channel === 'internet' && link && URL.canParse(link) && { url: link }),
      ...(channel === line && phone && { phone }),
    }));
  const hasCentre = places.some(({ type }) => type === 'citizen-service-centre');
  const centre = sourced.includes('service-center') && !hasCentre;
  return [...places, ...(centre ? [{ type: 'citizen-service-centre' }] : []), ...others];
}

/** Mobile numbers and the codes that only a mobile telephone dials. */
function isMobile(phone: string): boolean {
  return /^(\*|00963?9|\+9639|09)/.test(phone);
}
