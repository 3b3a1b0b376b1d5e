/** The number that an option of a command line gives; throws one sentence about anything else. */
export function readCount(name: string, value: string, least = 1): number {
  const count = Number(value);
  if (value !== '' && Number.isInteger(count) && count >= least) return count;
  throw new Error(`--${name} is a whole number from ${least} up, not "${value}".`);
}
