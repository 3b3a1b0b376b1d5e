import { getDutyDistricts, getDutyRotas } from '#data/rotas.ts';
import { districtStep } from '#domain/rota/address.ts';

/** One path for each district that has a rota; `today` decides nothing here. */
export async function districtPaths() {
  const districts = await getDutyDistricts('0001-01-01');
  return districts.map(({ governorate, step }) => ({
    params: { governorate: governorate.id, district: step },
  }));
}

/** The district of a path, as it stands on the day of the build. */
export async function findDistrict(
  { governorate, district }: Record<string, string | undefined>,
  today: string,
) {
  const districts = await getDutyDistricts(today);
  const found = districts.find(
    (one) => one.governorate.id === governorate && one.step === district,
  );
  if (!found) throw new Error(`${governorate}/${district} has no rota`);
  return found;
}

/** One path for each rota, the rota being its prop. */
export async function rotaPaths() {
  const rotas = await getDutyRotas();
  return rotas.map((rota) => ({
    params: { governorate: rota.governorate, district: districtStep(rota), rota: rota.id },
    props: { rota },
  }));
}
