/** What is done of a plan: remembered by short names, so that a link can carry it. */

/** A short name for a line of a checklist, the same in every plan (FNV-1a). */
export function shortName(line: string): string {
  let hash = 0x811c9dc5;
  for (const character of line)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The part of an address that carries ticks, which no server sees; '' without ticks. `['a1', 'b2'] // => '#t=a1.b2'` */
export function writeTicks(ticks: Iterable<string>): string {
  const names = [...ticks].sort();
  return names.length > 0 ? `#t=${names.join('.')}` : '';
}

/** The ticks that an address carries; undefined where it carries none, and without what no tick looks like. */
export function readTicks(hash: string): string[] | undefined {
  const names = /^#t=(.*)$/s.exec(hash)?.[1];
  return names?.split('.').filter((name) => /^[0-9a-z]{1,7}$/.test(name));
}
