/**
 * Round numbers a readable step apart that cover a range, both ends included; about five.
 * `(0, 0.72) // => [0, 0.2, 0.4, 0.6, 0.8]`, `(0, 0) // => [0, 1]`
 */
export function niceTicks(low: number, high: number): number[] {
  if (low === high) return niceTicks(low, low + 1);
  const step = niceStep((high - low) / 4);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  // From whole multiples: adding 0.1 up gives 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `step`. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= step * 0.999) ?? 10;
  return factor * power;
}
