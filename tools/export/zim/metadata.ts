/** What a ZIM says of itself (https://wiki.openzim.org/wiki/Metadata), and what readers of ZIMs do not take. */
import type { SiteFacts } from '../edition/site-facts.ts';

export interface ZimMetadata {
  /** The same in every edition: by it a reader knows a newer one. */
  name: string;
  title: string;
  description: string;
  longDescription: string;
  /** ISO 639-3. */
  language: string;
  creator: string;
  publisher: string;
  flavour: string;
  tags: string[];
  source: string;
  scraper: string;
}

export function describeZim(facts: SiteFacts, version: string, publisher?: string): ZimMetadata {
  const { name, tagline, description, home } = facts;
  return {
    name: `${new URL(home).hostname}_ar_all`,
    title: name,
    description: cut(tagline || description, longestDescription),
    longDescription: description,
    language: 'ara',
    creator: name,
    publisher: publisher ?? name,
    flavour: 'maxi',
    tags: ['_category:other', '_ftindex:yes', '_pictures:yes', '_videos:no', '_details:yes'],
    source: home,
    scraper: `bawaba ${version}`,
  };
}

const longestTitle = 30;
const longestDescription = 80;
const longestText = 4000;

/** What is wrong with the metadata and the picture, one line for each fault: zimwriterfs takes much that readers do not. */
export function findFaults(metadata: ZimMetadata, illustration: Uint8Array): string[] {
  const { name, title, description, longDescription, language, flavour, tags, source } = metadata;
  const rules: [isKept: boolean, fault: string][] = [
    [
      /^[a-z\d.-]+_[a-z]{2,3}_[a-z\d-]+$/.test(name),
      `Name is no <host>_<language>_<part>: ${name}`,
    ],
    [isOfLength(title, longestTitle), `Title has none or more than ${longestTitle} characters`],
    [
      isOfLength(description, longestDescription),
      `Description has none or more than ${longestDescription} characters`,
    ],
    [
      isOfLength(longDescription, longestText) &&
        charactersOf(longDescription) >= charactersOf(description),
      `LongDescription is shorter than Description, or has more than ${longestText} characters`,
    ],
    [/^[a-z]{3}$/.test(language), `Language is no code of ISO 639-3: ${language}`],
    [isOfLength(metadata.creator, longestText), 'Creator is empty'],
    [isOfLength(metadata.publisher, longestText), 'Publisher is empty'],
    [isOfLength(metadata.scraper, longestText), 'Scraper is empty'],
    [/^[a-z\d-]+$/.test(flavour), `Flavour is no word: ${flavour}`],
    [
      tags.length > 0 && tags.every((tag) => /^[^;\s]+$/.test(tag)),
      'Tags have spaces or semicolons',
    ],
    [URL.canParse(source), `Source is no address: ${source}`],
    [isPng48(illustration), 'Illustration is no PNG of 48×48'],
  ];
  return rules.filter(([isKept]) => !isKept).map(([, fault]) => fault);
}

const segmenter = new Intl.Segmenter('ar');
const charactersOf = (text: string) => [...segmenter.segment(text)].length;
const isOfLength = (text: string, most: number) => text !== '' && charactersOf(text) <= most;

/** The first words of a text that fit. */
function cut(text: string, most: number): string {
  if (charactersOf(text) <= most) return text;
  const words = text.split(' ');
  while (words.length > 1 && charactersOf(`${words.join(' ')}…`) > most) words.pop();
  return `${words.join(' ')}…`;
}

function isPng48(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes);
  const isPng = buffer.subarray(1, 4).toString('latin1') === 'PNG' && buffer.length > 24;
  return isPng && buffer.readUInt32BE(16) === 48 && buffer.readUInt32BE(20) === 48;
}
