import { draftEach, Withheld } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Facts, SourceFact } from './facts.ts';
import { readNote } from './notes.ts';
import { readSources, readVerification } from './sources.ts';

const centreKinds: Record<string, string> = {
  'citizen-service-center': 'citizen-service-centre',
  'telecom-center': 'telecom-centre',
  'civil-registry': 'civil-registry',
  'post-office': 'post-office',
  'mofa-consular-office': 'agency-office',
  'criminal-security-branch': 'agency-office',
  university: 'agency-office',
};

const specialties: Record<string, string> = {
  general: 'عام',
  university: 'جامعي',
  cardiac: 'قلبية',
  maternity: 'توليد ونسائية',
  pediatric: 'أطفال',
  psychiatric: 'نفسية',
  education: 'تعليمي',
  surgical: 'جراحي',
  eye: 'عينية',
  dialysis: 'كلية',
};

/** Records that sum up several places; nobody can go to a list. */
const lists = new Set(['aleppo-planned-centers', 'honorary-list']);

export function draftPlaces({ directories }: Facts): Draft[] {
  return [
    ...draftEach('places', directories.serviceCenters, (centre) => ({
      data: {
        title: centre.nameAr,
        kind: centreKinds[centre.type] ?? centre.type,
        governorate: centre.governorateId,
        city: centre.cityAr ?? undefined,
        address: centre.addressAr ?? undefined,
        phones: centre.phone ? [centre.phone] : [],
        services: centre.services,
        ...readTrust(centre),
      },
    })),
    ...draftEach('places', directories.hospitals, (hospital) => ({
      data: {
        title: hospital.nameAr,
        otherNames: hospital.formerNameAr ? [hospital.formerNameAr] : [],
        kind: 'hospital',
        specialty: specialties[hospital.type] ?? hospital.type,
        governorate: hospital.governorateId,
        city: hospital.cityAr ?? undefined,
        lat: hospital.lat ?? undefined,
        lon: hospital.lon ?? undefined,
        beds: hospital.beds ?? undefined,
        phones: hospital.phone ? [hospital.phone] : [],
        ...readTrust(hospital),
      },
    })),
    ...draftEach('places', directories.missions, (mission) => ({
      data: {
        title: mission.nameAr,
        kind: 'mission',
        status: mission.status,
        country: mission.countryAr,
        city: mission.cityAr ?? undefined,
        website: mission.link ?? undefined,
        ...readTrust(mission),
      },
    })),
  ];
}

function readTrust(place: {
  id: string;
  sources: SourceFact[];
  confirmed: boolean;
  asOf: string | null;
  notes: string | null;
}) {
  if (lists.has(place.id)) throw new Withheld('a list of places, not a place');
  const sources = readSources(place.sources);
  return {
    note: readNote(place.notes),
    sources,
    verification: readVerification(place.confirmed, sources),
    lastReviewed: place.asOf ?? undefined,
  };
}
