/** The public bodies, governorates and subjects that other generated entries point to. */
import type { Chance } from './chance.ts';
import { fields, ministries } from './words.ts';

export interface MadeBody {
  id: string;
  title: string;
  classification: 'ministry' | 'agency' | 'company';
  parent?: string;
  governorate?: string;
}

export const governorates = {
  damascus: 'دمشق',
  'rif-dimashq': 'ريف دمشق',
  aleppo: 'حلب',
  homs: 'حمص',
  hama: 'حماة',
  latakia: 'اللاذقية',
  tartus: 'طرطوس',
  idlib: 'إدلب',
  raqqa: 'الرقة',
  'deir-ez-zor': 'دير الزور',
  hasakah: 'الحسكة',
  daraa: 'درعا',
  'as-suwayda': 'السويداء',
  quneitra: 'القنيطرة',
} as const;
/** Where their centres are, in degrees. */
export const centres = {
  damascus: { lat: 33.51, lon: 36.28 },
  'rif-dimashq': { lat: 33.57, lon: 36.4 },
  aleppo: { lat: 36.2, lon: 37.13 },
  homs: { lat: 34.73, lon: 36.72 },
  hama: { lat: 35.14, lon: 36.75 },
  latakia: { lat: 35.53, lon: 35.79 },
  tartus: { lat: 34.89, lon: 35.89 },
  idlib: { lat: 35.93, lon: 36.63 },
  raqqa: { lat: 35.95, lon: 39.01 },
  'deir-ez-zor': { lat: 35.34, lon: 40.15 },
  hasakah: { lat: 36.5, lon: 40.75 },
  daraa: { lat: 32.62, lon: 36.1 },
  'as-suwayda': { lat: 32.71, lon: 36.56 },
  quneitra: { lat: 33.13, lon: 35.82 },
} as const satisfies Record<keyof typeof governorates, { lat: number; lon: number }>;
export const governorateIds = Object.keys(governorates) as [string, ...string[]];

/** Subjects of public life, one for each field of the words. */
export const topicId = (field: number): string => `topic-${field + 1}`;
/** Bodies that issue decisions, by their place in the list of ministries. */
export const ministryId = (ministry: number): string => `ministry-${ministry + 1}`;

/** The ministries, and below them as many agencies and companies as are asked for. */
export function makeBodies(count: number, chanceOfEntry: (index: number) => Chance): MadeBody[] {
  const heads = ministries.map((title, index): MadeBody => {
    return { id: ministryId(index), title, classification: 'ministry' };
  });
  return [
    ...heads,
    ...Array.from({ length: count }, (_, index) => makeBody(index, chanceOfEntry(index))),
  ];
}

function makeBody(index: number, { between, is, pick }: Chance): MadeBody {
  const field = pick(fields);
  const governorate = is(0.7) ? pick(governorateIds) : undefined;
  const [classification, kind] = pick(kinds);
  const place = governorate && governorates[governorate as keyof typeof governorates];
  return {
    id: `body-${index + 1}`,
    title: [kind, field, place && `في ${place}`].filter(Boolean).join(' '),
    classification,
    parent: ministryId(between(0, ministries.length - 1)),
    ...(governorate && { governorate }),
  };
}

const kinds: [Kind, ...Kind[]] = [
  ['agency', 'هيئة'],
  ['agency', 'مديرية'],
  ['agency', 'المؤسسة العامة لشؤون'],
  ['agency', 'مركز'],
  ['company', 'شركة'],
];
type Kind = ['agency' | 'company', string];
