import type { Reading } from './reading.ts';

/** Where an act was taken from, as readers see it; empty where the source does not say. */
export function readSources(reading: Reading) {
  const { mapping } = reading;
  const url = readUrl(reading.told('url')[0]?.value);
  const name = reading.told('source')[0]?.value;
  const known = name ? mapping.sources[name] : undefined;
  const label = known?.label ?? name ?? mapping.defaults.source ?? (url && new URL(url).hostname);
  if (!label) return {};
  return {
    sources: [
      {
        label,
        ...(url && { url }),
        ...(known?.publisher && { publisher: known.publisher }),
        kind: known?.kind ?? 'other',
      },
    ],
  };
}

/** The address in the letters that addresses are sent in; undefined where it is none. */
function readUrl(address: string | undefined): string | undefined {
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}
