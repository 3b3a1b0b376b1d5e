import { centres, governorateIds, governorates, type MadeBody } from './bodies.ts';
import type { Chance } from './chance.ts';
import { serviceId } from './make-services.ts';
import { sourcesOf } from './sources.ts';

/** The place at this place of the list. */
export function makePlace(
  index: number,
  chance: Chance,
  { bodies, services }: { bodies: readonly MadeBody[]; services: number },
) {
  const { between, find, is, pick } = chance;
  const governorate = pick(governorateIds);
  const city = governorates[governorate as keyof typeof governorates];
  const centre = centres[governorate as keyof typeof centres];
  const [kind, name] = pick(kinds);
  const body = find(bodies);
  const given = Array.from({ length: is(0.7) ? between(1, 6) : 0 }, () =>
    services ? serviceId(between(0, services - 1)) : [],
  ).flat();
  return {
    id: `place-${index + 1}`,
    data: {
      title: `${name} ${city} ${index + 1}`,
      kind,
      ...(body && is(0.6) && { organisation: body.id }),
      governorate,
      city,
      address: `${city}، شارع رقم ${between(1, 90)}`,
      lat: near(centre.lat, between),
      lon: near(centre.lon, between),
      phones: is(0.7) ? [`0${between(11, 53)} ${between(200000, 999999)}`] : [],
      hours: {
        weekly: [
          {
            days: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'],
            opens: '08:30',
            closes: '15:30',
          },
        ],
      },
      services: [...new Set(given)],
      lastReviewed: '2025-06',
      ...sourcesOf(chance, '2025-01'),
    },
  };
}

/** Within some 20 kilometres. */
function near(degrees: number, between: Chance['between']): number {
  return Math.round(degrees * 10_000 + between(-2000, 2000)) / 10_000;
}

const kinds: [Kind, ...Kind[]] = [
  ['citizen-service-centre', 'مركز خدمة المواطن'],
  ['post-office', 'مكتب بريد'],
  ['telecom-centre', 'مركز هاتف'],
  ['civil-registry', 'أمانة السجل المدني'],
  ['agency-office', 'مكتب'],
  ['hospital', 'مشفى'],
  ['pharmacy', 'صيدلية'],
];
type Kind = [string, string];
