/**
 * The pages of those on duty: all of them, a governorate, a district of it (`all` where a rota is for the whole of it),
 * one month. `('homs', 'all') // => '/places/on-duty/homs/all/'`
 */
export function dutyUrl(...steps: string[]): string {
  return ['/places/on-duty', ...steps, ''].join('/');
}

/** The step of an address for a rota's district. */
export function districtStep({ districtId = 'all' }: { districtId?: string | undefined }): string {
  return districtId;
}
