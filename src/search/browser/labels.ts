/** What a reader sees for the keys of the filters; `one` names a single entry of a collection. */
export type Labels = Record<'collection' | 'type' | 'issuer' | 'one', Record<string, string>>;
