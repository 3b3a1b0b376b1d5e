/** The HTML of parts that pages share, by what they are made from; a preview's other site has parts of its own. */
export const knownParts = new WeakMap<object, Map<string, string>>();
