import { isFree } from '#domain/service/fee.ts';
import type { ServiceCard } from '#domain/service/card.ts';
import { absoluteUrl } from '#domain/url.ts';
import type { Service } from '#schema/service.ts';
import { audiences, channelTypes } from '#schema/vocabulary.ts';

const syria = { '@type': 'Country', name: 'الجمهورية العربية السورية', identifier: 'SY' };

/** schema.org's GovernmentService. What is unknown is absent. */
export function governmentService(card: ServiceCard, home: URL) {
  const { service, authority, places, related } = card;
  const { title, otherNames, summary, audience, channels, output } = service;
  const url = absoluteUrl(home, card.url);
  const offers = service.costs.filter(isOffer).map(offer);
  const locations = places.map(({ label, href }) => place(label, absoluteUrl(home, href)));
  return {
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: title,
    description: summary,
    areaServed: syria,
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    ...(authority && {
      serviceOperator: {
        '@type': 'GovernmentOrganization',
        name: authority.label,
        url: absoluteUrl(home, authority.href),
      },
    }),
    ...(audience.length > 0 && {
      audience: audience.map((key) => ({ '@type': 'Audience', audienceType: audiences[key] })),
    }),
    ...((channels.length > 0 || locations.length > 0) && {
      availableChannel: [
        ...channels.map(channel),
        ...locations.map((serviceLocation) => ({ '@type': 'ServiceChannel', serviceLocation })),
      ],
    }),
    ...(output && { serviceOutput: { '@type': 'Thing', name: output } }),
    ...(offers.length > 0 && { offers }),
    ...(related.length > 0 && {
      isRelatedTo: related.map(({ label, href }) => ({
        '@type': 'Service',
        name: label,
        url: absoluteUrl(home, href),
      })),
    }),
  };
}

type Cost = Service['costs'][number];

/**
 * Only confirmed prices are offers, and never one in old pounds: both pounds are SYP to a machine, which
 * would read a hundred times the price.
 */
export function isOffer(cost: Cost): boolean {
  if (!cost.confirmed || cost.unit !== 'currency') return false;
  return (
    isFree(cost) || (cost.amount !== undefined && cost.series !== 'old' && !isUndatedPound(cost))
  );
}

function isUndatedPound({ currency, series }: Cost): boolean {
  return currency === 'SYP' && series === undefined;
}

function offer({ label, amount = 0, amountMax, currency = 'SYP' }: Cost) {
  const price =
    amountMax === undefined || amountMax === amount
      ? { price: amount, priceCurrency: currency }
      : {
          priceSpecification: {
            '@type': 'PriceSpecification',
            minPrice: amount,
            maxPrice: amountMax,
            priceCurrency: currency,
          },
        };
  return { '@type': 'Offer', name: label, ...price };
}

function channel({ type, name = channelTypes[type], url, phone }: Service['channels'][number]) {
  return {
    '@type': 'ServiceChannel',
    name,
    ...(url && { serviceUrl: url }),
    ...(phone && { servicePhone: { '@type': 'ContactPoint', telephone: phone } }),
  };
}

function place(name: string, url: string) {
  return { '@type': 'Place', name, url };
}
