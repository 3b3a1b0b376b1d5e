import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeInArabic } from '#exports/cite/arabic.ts';
import { citeInBibtex } from '#exports/cite/bibtex.ts';
import { citeInChicago } from '#exports/cite/chicago.ts';
import { oneLine } from '#exports/cite/cited-act.ts';
import { citeInRis } from '#exports/cite/ris.ts';
import {
  actSource,
  bareFields,
  edition,
  fullFields,
  hostileTexts,
} from '../../fixtures/act-source.ts';

const full = await actSource();
const bare = await actSource(bareFields);
const read = (text: string) => new Cite(text).data;

describe('a citation in words', () => {
  it('names the act as Arabic legal writing does', () => {
    expect(citeInArabic(full, edition)).toBe(
      'القانون رقم 4 لعام 2009، قانون التوقيع الإلكتروني، صدر في 25 شباط 2009 (30 صفر 1430 هـ)، الجريدة الرسمية، العدد 10، الجزء الأول، الصفحة 15، 4 آذار 2009. بوابة، المعلومات حتى آذار 2026: https://x.sy/portal/decrees/law/2009/4/',
    );
  });

  it('leaves out what is not known', () => {
    expect(citeInArabic(bare, edition)).toBe(
      'التعميم لعام 1950، تعميم. بوابة، المعلومات حتى آذار 2026: https://x.sy/portal/decrees/circular/1950/',
    );
    expect(citeInChicago(bare, edition)).toBe(
      '«تعميم». التعميم لعام 1950. بوابة. آخر تحديث آذار 2026. https://x.sy/portal/decrees/circular/1950/.',
    );
  });

  it('follows the order of the Chicago Manual', () => {
    expect(citeInChicago(full, edition)).toBe(
      'مجلس الشعب. «قانون التوقيع الإلكتروني». القانون رقم 4 لعام 2009، 25 شباط 2009. الجريدة الرسمية، العدد 10، الجزء الأول (4 آذار 2009): 15. بوابة. آخر تحديث 2 كانون الثاني 2026. https://x.sy/portal/decrees/law/2009/4/.',
    );
  });

  it('has a day that was printed in the Hijri calendar alone', async () => {
    const fields = { ...bareFields, dates: { published: { h: '1370-05' } } };
    expect(citeInArabic(await actSource(fields), edition)).toContain(
      'نُشر في جمادى الأولى 1370 هـ.',
    );
  });
});

const note =
  'درجة التحقق: موثّق بمصدر. مرتبة المصدر: جهة رسمية أو إعلام رسمي. آخر مراجعة: 2 كانون الثاني 2026. المعلومات حتى آذار 2026';

describe('a citation for programs', () => {
  it('is read back from BibTeX as it was', () => {
    expect(read(citeInBibtex(full, edition))).toMatchObject([
      {
        id: 'law-2009-4',
        author: [{ family: 'مجلس الشعب' }],
        title: 'القانون رقم 4 لعام 2009: قانون التوقيع الإلكتروني',
        issued: { 'date-parts': [[2009, 2, 25]] },
        publisher: 'بوابة',
        language: 'arabic',
        URL: 'https://x.sy/portal/decrees/law/2009/4/',
        note,
      },
    ]);
  });

  it('is read back from RIS as it was', () => {
    expect(read(citeInRis(full, edition))).toMatchObject([
      {
        id: 'law-2009-4',
        type: 'legislation',
        title: 'القانون رقم 4 لعام 2009: قانون التوقيع الإلكتروني',
        issued: { 'date-parts': [[2009, 2, 25]] },
        number: '4',
        'container-title': 'الجريدة الرسمية',
        page: '15',
        abstract: 'ينظّم التوقيع الإلكتروني.',
        language: 'ar',
        URL: 'https://x.sy/portal/decrees/law/2009/4/',
        note,
      },
    ]);
  });

  it('names the issue and part of the gazette in RIS', () => {
    expect(citeInRis(full, edition)).toMatch(/\r\nIS {2}- 10\r\nVL {2}- الأول\r\n/);
  });

  it('has the year where no day is known', () => {
    for (const text of [citeInBibtex(bare, edition), citeInRis(bare, edition)])
      expect(read(text)).toMatchObject([{ issued: { 'date-parts': [[1950]] } }]);
  });

  it.each(hostileTexts.entries().toArray())('survives text %i', async (_, text) => {
    await expectTitleToSurvive(text);
  });

  it('survives any text', async () => {
    const sign = fc.constantFrom(...'{}\\%#&$_~^"@=,\'`-<>|;:()[]\n\r\t ابة9a\u200f');
    await fc.assert(
      fc.asyncProperty(fc.array(sign), (signs) => expectTitleToSurvive(signs.join(''))),
    );
  });
});

async function expectTitleToSurvive(title: string): Promise<void> {
  const source = await actSource({ ...fullFields, title: `ع${title}ن`, summary: `ع${title}ن` });
  const expected = oneLine(`${source.citation}: ${source.act.title}`).toWellFormed();
  for (const text of [citeInBibtex(source, edition), citeInRis(source, edition)]) {
    const records = read(text);
    expect(records).toHaveLength(1);
    expect(records[0]?.title).toBe(expected);
  }
}
