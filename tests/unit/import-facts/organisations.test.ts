import { describe, expect, test } from 'vitest';
import { draftOrganisations } from '../../../tools/import-facts/organisations.ts';
import type { OrganisationFact } from '../../../tools/import-facts/facts.ts';
import { sampleAct, sampleFacts, sampleTexts } from './samples.ts';

function draft(organisation: Partial<OrganisationFact>, title = 'إحداث هيئة التجربة') {
  const organisations: OrganisationFact[] = [
    {
      id: 'org-sample',
      name_ar: 'هيئة التجربة',
      name_en: null,
      type: 'agency',
      parent_ar: null,
      website: null,
      website_note: null,
      phone: null,
      legal_basis: 'law-2010-1',
      sources: [],
      confirmed: true,
      note: null,
      ...organisation,
    },
  ];
  const acts = [sampleAct({ title_ar: title })];
  return draftOrganisations(sampleFacts({ organisations, acts }), sampleTexts())[0];
}

describe('an organisation', () => {
  test('is founded by the act that creates it', () => {
    expect(draft({})).toHaveProperty('data.foundedBy', 'law-2010-1');
  });

  test('is not founded by a law that only governs its work', () => {
    const entry = draft({}, 'قانون تنظيم الجامعات');
    expect(entry).not.toHaveProperty('data.foundedBy', 'law-2010-1');
    expect(entry).toHaveProperty(
      'data.note',
      'الأساس القانوني: قانون تنظيم الجامعات (قانون رقم 1 لعام 2010).',
    );
  });

  test('keeps the former name in its title and as another name', () => {
    expect(draft({ name_ar: 'جامعة حمص (جامعة البعث سابقاً)' })).toMatchObject({
      data: { title: 'جامعة حمص (جامعة البعث سابقاً)', otherNames: ['جامعة البعث'] },
    });
  });

  test('says of its website that nobody opened it', () => {
    expect(draft({ website: 'http://example.gov.sy' })).toHaveProperty(
      'data.websiteNote',
      'لم يُفتح الموقع عند جمع المعلومات',
    );
  });

  test('is refused when its parent is unknown', () => {
    expect(draft({ parent_ar: 'جهة مجهولة' })).toHaveProperty(
      'refused',
      'no organisation has the name of the parent "جهة مجهولة"',
    );
  });
});
