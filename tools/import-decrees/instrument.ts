import { parseCitations } from '#domain/decree/citations.ts';
import { readDates } from './dates.ts';
import { cleanNumber, readHeadline, type Headline } from './headline.ts';
import { quoteStart, type Reading } from './reading.ts';
import type { Kind, Title } from './title.ts';

/** The act that gave this one its force and its number: «الصادر بالمرسوم الملكي رقم م/43». */
export type Instrument = Partial<Headline['citation']> & { from: string };

/** From its field, or from a line of the opening that names an act and says no more. */
export function readInstrument(reading: Reading, title: Title | undefined): Instrument | undefined {
  const [field] = reading.told('issuedBy');
  if (field) {
    const text = field.value.replace(/(رقم|تاريخ)\s*؛/g, '$1');
    const citation = parseCitations(text)[0] ?? readHeadline(text)?.citation;
    const date = { ...readDates(text.split('؛')[0] ?? ''), ...citation?.date };
    return { ...citation, date, from: field.from };
  }
  if (title?.headline?.citation.number) return undefined;
  for (const line of reading.opening) {
    const read = line.length <= 150 ? readHeadline(line) : undefined;
    if (read?.citation.number && read.subject.length <= 3)
      return { ...read.citation, from: `${quoteStart(line)} (text)` };
  }
  return undefined;
}

/** The number: of its field, of its name, of the act that it was issued by. */
export function readNumber(
  reading: Reading,
  kind: Kind | undefined,
  title: Title | undefined,
  instrument: Instrument | undefined,
): string | undefined {
  const [field] = reading.told('number');
  if (field) return reading.find('number', cleanNumber(field.value), field.from);
  const { citation, name } = title?.headline ?? {};
  if (citation?.number) return reading.find('number', citation.number, `«${name}» (title)`);
  if (!instrument?.number || kind?.numbered === false) return undefined;
  return reading.find('number', instrument.number, instrument.from);
}
