/**
 * Whether one slip of a finger turns one word into the other: a letter too many, missing, wrong, or two exchanged
 * (Damerau, 1964). Equal words are not a slip. Linear in time.
 * `('القانون', 'القانوون') // => true`, `('خامسه', 'خاسمه') // => true`
 */
export function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const [restOfShort, restOfLong] = [short.slice(same), long.slice(same)];
  if (short.length < long.length) return restOfShort === restOfLong.slice(1);
  const isExchanged = short[same] === long[same + 1] && short[same + 1] === long[same];
  return (
    restOfShort.slice(1) === restOfLong.slice(1) ||
    (isExchanged && restOfShort.slice(2) === restOfLong.slice(2))
  );
}
