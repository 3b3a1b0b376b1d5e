import { draftEach } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { readNote } from './notes.ts';
import { readSources, readVerification } from './sources.ts';

const fieldLabels: Record<string, string> = {
  coordinates: 'الموقع على الخريطة',
  area: 'المساحة',
  iso3166: 'رمز ISO 3166-2',
  dialCode: 'رمز الهاتف',
};

export function draftGovernorates({ directories, organisations }: Facts): Draft[] {
  return draftEach('governorates', directories.governorates, (governorate) => {
    const sources = readSources(governorate.sources);
    const towns = directories.towns.filter(({ governorateId }) => governorateId === governorate.id);
    const unconfirmed = Object.entries(governorate.fieldConfirmed)
      .filter(([, isConfirmed]) => !isConfirmed)
      .map(([field]) => fieldLabels[field] ?? field);
    return {
      data: {
        title: governorate.nameAr,
        titleEn: governorate.nameEn,
        capital: governorate.capitalAr,
        organisation: organisations.find(
          ({ name_ar }) => name_ar === `محافظة ${governorate.nameAr}`,
        )?.id,
        lat: governorate.lat,
        lon: governorate.lon,
        coordinatePrecisionKm: governorate.coordinatePrecisionKm,
        areaKm2: governorate.areaKm2 ?? undefined,
        dialCode: governorate.dialCode ?? undefined,
        iso3166: governorate.iso3166 ?? undefined,
        unconfirmed: [
          ...unconfirmed,
          ...(towns.some((town) => !town.confirmed) ? ['البلدات'] : []),
        ],
        towns: towns.map(({ nameAr, lat, lon }) => ({ title: nameAr, lat, lon })),
        note: readNote(governorate.notes),
        sources,
        verification: readVerification(governorate.confirmed, sources),
      },
    };
  });
}
