import { compareArabic } from '#arabic/collation.ts';
import { momentOf } from '#domain/clock.ts';
import { districtStep, dutyUrl } from '#domain/rota/address.ts';
import type { Interval } from '#domain/rota/on-duty.ts';
import { periodOf, readShifts, type Shift } from '#domain/rota/shifts.ts';
import type { Rota } from '#schema/rota.ts';
import { rotaKinds } from '#schema/vocabulary.ts';
import { getEntries, getEntry, type Identified } from './entries.ts';
import { once } from './remember.ts';

/** A rota with its duties computed and its places found. */
export interface DutyRota extends Identified<'rotas'>, Interval {
  shifts: Shift[];
  /** Those that it names, titles in order. */
  places: Identified<'places'>[];
  url: string;
}

/** The rotas of one kind in a district, the newest first. */
export interface DutyGroup {
  kind: Rota['kind'];
  rotas: DutyRota[];
  /** Those that had not ended when the site was built, the earliest first. */
  open: DutyRota[];
  /** Those that had, the latest first. */
  ended: DutyRota[];
}

/** A district that has rotas, or a governorate as a whole. */
export interface DutyDistrict {
  governorate: Identified<'governorates'>;
  /** Step of its address. */
  step: string;
  title: string;
  url: string;
  groups: DutyGroup[];
}

/** Everything on duty by district, titles in order; `today` is the day of the build, as an ISO date. */
export async function getDutyDistricts(today: string): Promise<DutyDistrict[]> {
  const rotas = await getDutyRotas();
  const groups = Map.groupBy(rotas, (rota) => dutyUrl(rota.governorate, districtStep(rota)));
  const districts = await Promise.all(
    [...groups].map(async ([url, ofDistrict]) => toDistrict(url, ofDistrict, today)),
  );
  return districts.sort((a, b) => compareArabic(a.title, b.title));
}

/** All rotas, in the order of their files. */
export const getDutyRotas = once(readDutyRotas);

async function readDutyRotas(): Promise<DutyRota[]> {
  const places = await getEntries('places');
  const rotas = await getEntries('rotas');
  return rotas.map((rota) => {
    const { shifts } = readShifts(rota, places);
    const named = new Set(shifts.map(({ place }) => place));
    return {
      ...rota,
      ...periodOf(rota, shifts),
      shifts,
      places: places
        .filter(({ id }) => named.has(id))
        .sort((a, b) => compareArabic(a.title, b.title)),
      url: dutyUrl(rota.governorate, districtStep(rota), rota.id),
    };
  });
}

async function toDistrict(
  url: string,
  rotas: readonly DutyRota[],
  today: string,
): Promise<DutyDistrict> {
  const [first] = rotas;
  const governorate = await getEntry('governorates', first?.governorate ?? '');
  const midnight = momentOf(today, 0).getTime();
  const kinds = Object.keys(rotaKinds) as Rota['kind'][];
  const groups = kinds.map((kind) => {
    const ofKind = rotas
      .filter((rota) => rota.kind === kind)
      .sort((a, b) => b.from.localeCompare(a.from, 'en'));
    return {
      kind,
      rotas: ofKind,
      open: ofKind.filter(({ ends }) => ends > midnight).toReversed(),
      ended: ofKind.filter(({ ends }) => ends <= midnight),
    };
  });
  return {
    governorate,
    step: first ? districtStep(first) : '',
    title: first?.district ?? governorate.title,
    url,
    groups: groups.filter(({ rotas }) => rotas.length > 0),
  };
}
