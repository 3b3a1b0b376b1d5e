import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderParts } from '#data/body.ts';
import { actAkomaNtoso } from '#exports/akoma-ntoso/act.ts';
import { expressionUri, fullDay, workUri } from '#exports/akoma-ntoso/uri.ts';
import {
  actSource,
  bareFields,
  edition,
  fullBody,
  fullFields,
  hostileTexts,
} from '../../fixtures/act-source.ts';
import { readAkomaNtoso } from '../../fixtures/akoma-ntoso.ts';

const later = {
  id: 'law-2020-1',
  issued: '2020-05-06',
  relations: [
    { kind: 'amends', target: 'law-2009-4', articles: ['2'] },
    { kind: 'repeals', target: 'law-2009-4' },
  ],
};
const full = readAkomaNtoso(actAkomaNtoso(await actSource(fullFields, fullBody, [later]), edition));

describe('an act in Akoma Ntoso', () => {
  it('is named by country, type, year and number, and dated', () => {
    expect(full('//a:FRBRWork/a:FRBRuri/@value')).toEqual(['/akn/sy/act/law/2009/4']);
    expect(full('//a:FRBRExpression/a:FRBRuri/@value')).toEqual([
      '/akn/sy/act/law/2009/4/ara@2009-02-25',
    ]);
    expect(full('//a:FRBRWork/a:FRBRalias/@value')).toEqual([
      'https://x.sy/portal/decrees/law/2009/4/',
    ]);
    expect(full('//a:docNumber')).toEqual(['القانون رقم 4 لعام 2009']);
    expect(full('//a:docTitle')).toEqual([fullFields.title]);
    expect(full('//a:publication/@date')).toEqual(['2009-03-04']);
    expect(full('//a:FRBRauthor/@href')).toEqual(['#issuer', '#issuer', '#portal']);
    expect(full('//a:TLCOrganization[@eId="issuer"]/@showAs')).toEqual(['مجلس الشعب']);
  });

  it('tells its life: its issue and what later acts did to it', () => {
    expect(full('//a:eventRef[@type]/@type')).toEqual(['generation', 'repeal', 'amendment']);
    expect(full('//a:eventRef[@type]/@date')).toEqual(['2009-02-25', '2020-05-06', '2020-05-06']);
    expect(full('//a:passiveRef/@href')).toEqual(['/akn/sy/act/law/2020/1']);
    expect(full('//a:activeRef/@href')).toEqual([
      '/akn/sy/act/law/1949/1',
      '/akn/sy/act/decree/2005/7',
    ]);
  });

  it('tells what it does to the articles of others, from which day and in which words', () => {
    expect(full('//a:textualMod/@type')).toEqual([
      'substitution',
      'repeal',
      'insertion',
      'insertion',
    ]);
    expect(full('//a:destination/@href')).toEqual(
      ['art_3', 'art_12-bis', 'art_4', 'art_5'].map((art) => `/akn/sy/act/law/1949/1/~${art}`),
    );
    expect(full('//a:destination/@pos')).toEqual(['after', 'end']);
    expect(full('//a:textualMod/a:force/@period')).toEqual(
      ['2009-09-01', '2010-01-01', '2009-09-01', '2009-09-01'].map((day) => `#period_${day}`),
    );
    expect(full('//a:new/h:p')).toEqual(fullFields.amendments.flatMap(({ text }) => text ?? []));
  });

  it('nests its articles in its divisions, each with an id of its own', () => {
    expect(full('//a:body//*/@eId')).toEqual([
      'part_1',
      'part_1__chp_1',
      'art_1',
      'art_2-bis',
      'part_2',
      'art_3',
    ]);
    expect(full('//a:part[@eId="part_1"]/a:intro/a:p')).toEqual(['أحكام هذا الباب عامة.']);
    expect(full('//a:part/a:heading')).toEqual(['تعاريف', 'أحكام ختامية']);
    expect(full('//a:chapter/a:article/a:num')).toEqual(['المادة 1', 'المادة 2 مكرر']);
    expect(full('//a:preamble/a:p')).toHaveLength(2);
    expect(full('//a:li')).toEqual(['التوقيع: ما يدل على صاحبه،', 'الشهادة: وثيقة.']);
    expect(full('//a:td')).toEqual(['أول', '1 < 2 & 3']);
  });

  it('says how far to trust it, and where it and its scans come from', () => {
    const told = (name: string) => full(`//a:proprietary/*[local-name()="${name}"]`);
    expect(told('verification')).toEqual(['sourced']);
    expect(told('sourceGrade')).toEqual(['official']);
    expect(told('asOf')).toEqual(['2026-03']);
    expect(told('source')).toEqual(['الجريدة']);
    expect(full('//a:proprietary/*/@sha256')).toEqual(['a'.repeat(64)]);
  });

  it('has an empty body where its text is not known', async () => {
    const bare = readAkomaNtoso(actAkomaNtoso(await actSource(bareFields), edition));
    expect(bare('//a:body/a:hcontainer/@status')).toEqual(['unknown']);
    expect(bare('//a:body')).toEqual(['']);
    expect(bare('//a:FRBRWork/a:FRBRdate/@name')).toEqual(['issued-year']);
  });

  it('has a text without articles whole', async () => {
    const text = 'نص بلا مواد.\n\n- أ\n  1. ب\n\n> اقتباس\n\n***\n\nختام';
    const read = readAkomaNtoso(actAkomaNtoso(await actSource(bareFields, text), edition));
    expect(read('//a:content/a:p')).toEqual(['نص بلا مواد.', 'اقتباس', 'ختام']);
    expect(read('//a:li//a:li')).toEqual(['ب']);
  });

  it('keeps two articles of one number apart', async () => {
    const text = '## المادة 1\n\nأ\n\n## المادة 1\n\nب';
    const read = readAkomaNtoso(actAkomaNtoso(await actSource(bareFields, text), edition));
    expect(read('//a:article/@eId')).toEqual(['art_1', 'art_1_2']);
  });

  it.each(hostileTexts.entries().toArray())(
    'is equal to the content whatever it says (text %i)',
    async (_, text) => {
      const title = text.trim().normalize('NFC');
      const source = await actSource(
        { ...fullFields, title, amendments: [{ ...fullFields.amendments[0], text }] },
        `${text}\n\n## المادة 1\n\n${text}`,
      );
      const read = readAkomaNtoso(actAkomaNtoso(source, edition));
      expect(read('//a:docTitle')).toEqual([withoutNonXml(title)]);
      expect(read('//a:new/h:p')).toEqual([withoutNonXml(source.act.amendments[0]?.text ?? '')]);
    },
  );

  it('is valid for any Markdown', async () => {
    const word = fc.constantFrom(
      'نص',
      '*',
      '_',
      '<b>',
      '](x)',
      '[',
      '|',
      '---',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '# ',
      '## المادة 1',
      '## الباب',
      '`',
      '&amp;',
      '\u200f',
      '[^1]',
      '[^1]: ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 30 }), async (words) => {
        const source = await actSource(bareFields, words.join(' '));
        const read = readAkomaNtoso(actAkomaNtoso(source, edition));
        // Footnotes stand after the whole text, and so not in the part that was rendered alone.
        if (words.includes('[^1]: ')) return;
        const shown = [
          source.preamble,
          ...(await renderParts(source.parts.map(({ text }) => text))),
        ];
        expect(letters(read('//a:preamble | //a:content | //a:intro').join(''))).toBe(
          letters(shown.join('').replace(/<[^>]*>|&[a-z]+;/g, '')),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('an address', () => {
  it.each([
    ['law-2009-4', '/akn/sy/act/law/2009/4'],
    ['circular-2024-3039-1', '/akn/sy/act/circular/2024/3039-1'],
    ['constitution-2012', '/akn/sy/act/constitution/2012'],
  ])('of %s is %s', (id, uri) => {
    expect(workUri(id, edition.site)).toBe(uri);
  });

  it('has no country where the site names none', () => {
    expect(workUri('law-2009-4', {})).toBe('/akn/xx/act/law/2009/4');
    expect(expressionUri('/akn/xx/act/law/2009/4', '2009')).toBe('/akn/xx/act/law/2009/4/ara@2009');
  });

  it.each([
    ['2009', { date: '2009-01-01', name: 'issued-year' }],
    ['2009-02', { date: '2009-02-01', name: 'issued-month' }],
    ['2009-02-25', { date: '2009-02-25', name: 'issued' }],
  ])('a date known as %s says how exact it is', (date, day) => {
    expect(fullDay(date, 'issued')).toEqual(day);
  });
});

/** What XML 1.0 has no way to write. */
function withoutNonXml(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/g, '');
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
