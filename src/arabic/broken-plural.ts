/**
 * Broken plurals by shape. A shape writes every consonant as `ف` and keeps what plurals change: ا, و, ي and a final ه.
 * Each line: the shape of a plural, then those of the singulars that make it (Wright, "A Grammar of the Arabic
 * Language", I §§ 304–305), folded: hamza on its carrier counts as the carrier, ة as ه.
 */
const SHAPES = `
ففوف ففف فففه فافف
ففاف ففف فففه فافف ففيف ففيفه
اففاف ففف فففه فافف ففيف
افواف فوف فوفه فاف
افياف فيف فيفه
افاف افف
اففف ففف ففاف
افففه ففاف ففيف ففوف ففف
ففف ففيفه ففاف ففيف فففه ففافه فوفه فيفه
فيف فوفه فاف
فففه فافف
ففافه فافف
فوافف فافف فاففه فوفف فوففه ففف
فوافيف فافوف فافوفه فافيف فوفيف
فيافف فيفف
ففافف فففف ففففه فففوف فففيف
ففاففه فففف فففيف فففوف
ففافيف فففوف فففيف فففاف فففوفه فففيفه فففافه ففيف ففوف
ففايف ففيفه ففوفه ففافه ففيف
ففاوف ففوف
فففا ففيف فافف
افففا ففيف ففي
ففافي فففي ففففيه ففففوي
ففافا ففيه فففه ففي
ففاوي ففوي
فففان ففيف ففف فافف
فففي ففيف
اففافف فففف اففف
افافيف اففوف اففيف اففاف اففوفه
افافف اففف افففه
فوافي فافي فافيه فافه
ففوفه ففف
فيوف فيف
افوف افف
افافي افف
فواف فايف فافيه
فياف فايف فيف فوفه
فوايف فايف فايفه
ففايا ففيه
ففاه فافي فاف
اففيه ففا
اففا ففو
فوفا فييف
ففافف ففوفف
فوافيف فيفاف فوفوف فوفف
فيافيف فيفاف
فواويف فيواف
ففاويف ففواف
ففاييف ففياف`;

const SINGULARS = new Map<string, Set<string>>();
for (const line of SHAPES.trim().split('\n')) {
  const [plural = '', ...singulars] = line.split(' ');
  SINGULARS.set(plural, new Set([...(SINGULARS.get(plural) ?? []), ...singulars]));
}

/**
 * Whether two bases with the same skeleton are a singular and its broken plural, either way round.
 * `('نظام', 'انظمه') // => true`, `('قوانين', 'قانون') // => true`, `('نظام', 'منظم') // => false`
 */
export function areSingularAndPlural(one: string, other: string): boolean {
  const [a, b] = [shapeOf(one), shapeOf(other)];
  return Boolean(SINGULARS.get(a)?.has(b) || SINGULARS.get(b)?.has(a));
}

function shapeOf(base: string): string {
  const end = base.length > 3 && base.endsWith('ه') ? -1 : base.length;
  const middle = base.slice(1, end).replace(/[^اوي]/g, 'ف');
  return (
    base.slice(0, 1).replace(/[^اي]/, 'ف') + middle + base.slice(end === -1 ? -1 : base.length)
  );
}
