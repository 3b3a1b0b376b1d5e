import { describe, expect, test } from 'vitest';
import type { FeeFact, ServiceFact } from '../../../tools/import-facts/facts.ts';
import { readChannels } from '../../../tools/import-facts/service-channels.ts';
import { readCosts } from '../../../tools/import-facts/service-costs.ts';
import { readEvidence, readLegalBasis } from '../../../tools/import-facts/service-links.ts';
import { draftServices } from '../../../tools/import-facts/services.ts';
import { sampleAct, sampleFacts, sampleService, sampleTexts } from './samples.ts';

function fee(item: Partial<FeeFact> = {}): FeeFact {
  return {
    label: 'رسم',
    amount: 1000,
    amountMax: null,
    currency: 'SYP',
    asOf: '2025-02',
    confirmed: true,
    poundSeries: null,
    unit: 'currency',
    note: null,
    source: 'https://sana.sy/one/1',
    ...item,
  };
}

function costsOf(items: FeeFact[], service: Partial<ServiceFact> = {}) {
  return readCosts(sampleService({ fees: { free: null, items, note: null }, ...service }));
}

function draft(service: Partial<ServiceFact>) {
  const [entry] = draftServices(sampleFacts({ services: [sampleService(service)] }), sampleTexts());
  return entry;
}

describe('costs', () => {
  test('Syrian pounds before 2026 are old, later ones carry no series', () => {
    const [old, later] = costsOf([fee({ asOf: '2025-12-31' }), fee({ asOf: '2026-01-05' })]);
    expect(old).toMatchObject({ amount: 1000, currency: 'SYP', series: 'old' });
    expect(later).not.toHaveProperty('series');
  });

  test('dollars have no series', () => {
    expect(costsOf([fee({ currency: 'USD' })])[0]).not.toHaveProperty('series');
  });

  test('the label and the amount give the kind', () => {
    const kinds = costsOf([
      fee({ label: 'طابع الشهيد' }),
      fee({ label: 'غرامة التأخر' }),
      fee({ amount: 0 }),
      fee({ amount: null }),
      fee(),
    ]).map(({ kind }) => kind);
    expect(kinds).toEqual(['stamp', 'fine', 'free', 'variable', 'fee']);
  });

  test('a percentage has no currency', () => {
    const [cost] = costsOf([fee({ unit: 'percent', amount: 3, currency: null })]);
    expect(cost).toMatchObject({ unit: 'percent', amount: 3 });
    expect(cost).not.toHaveProperty('currency');
  });

  test('an item without a source is left out', () => {
    expect(costsOf([fee({ source: null })])).toEqual([]);
  });

  test('an undated amount says so and stays unconfirmed', () => {
    const [cost] = costsOf([fee({ asOf: null, confirmed: false })]);
    expect(cost).toMatchObject({ confirmed: false, note: 'تاريخ المعلومة غير معروف' });
  });

  test('a free service without items has one free cost', () => {
    const service = sampleService({
      fees: { free: true, items: [], note: null },
      fieldConfirmed: { fees: true },
      asOf: '2025',
    });
    expect(readCosts(service)).toEqual([
      { label: 'الخدمة', kind: 'free', asOf: '2025', confirmed: true },
    ]);
  });
});

describe('channels', () => {
  const labels = { court: 'محكمة', 'post-office': 'مكتب بريد' };

  test('places of a confirmed service become channels, named where the type is not enough', () => {
    const service = sampleService({ where: ['court', 'post-office'] });
    expect(readChannels(service, labels)).toEqual([
      { type: 'agency-office', name: 'محكمة' },
      { type: 'post-office' },
    ]);
  });

  test('places of an unconfirmed service are not published', () => {
    const service = sampleService({ confirmed: false, where: ['court'] });
    expect(readChannels(service, labels)).toEqual([]);
  });

  test('unconfirmed channels are not published', () => {
    const service = sampleService({ channels: ['internet'], link: 'https://example.sy/a' });
    expect(readChannels(service, labels)).toEqual([]);
  });

  test('confirmed channels carry the link and the telephone', () => {
    const service = sampleService({
      channels: ['internet', 'landline', 'mobile'],
      fieldConfirmed: { channels: true },
      link: 'https://example.sy/a',
      phone: '*134#',
    });
    expect(readChannels(service, labels)).toEqual([
      { type: 'internet', url: 'https://example.sy/a' },
      { type: 'landline' },
      { type: 'mobile', phone: '*134#' },
    ]);
  });
});

describe('evidence', () => {
  const isService = () => true;

  test('a paper of another service names it', () => {
    expect(readEvidence(['إخراج قيد عقاري'], isService)).toEqual([
      { name: 'إخراج قيد عقاري', obtainedFrom: 'property-record-extract' },
    ]);
  });

  test('a choice of papers names no service', () => {
    expect(readEvidence(['إخراج قيد أو جواز سفر'], isService)).toEqual([
      { name: 'إخراج قيد أو جواز سفر' },
    ]);
  });
});

describe('legal basis', () => {
  const none = new Map();

  test('an act with the number, the year and the subject is linked', () => {
    const acts = [sampleAct({ id: 'law-2010-17', number: '17', title_ar: 'قانون العمل' })];
    const bases = [{ title: 'قانون العمل', number: '17', year: 2010 }];
    expect(readLegalBasis(bases, acts, none)).toEqual([
      { decree: 'law-2010-17', title: 'قانون العمل' },
    ]);
  });

  test('an act with the same number about something else is not linked', () => {
    const acts = [sampleAct({ id: 'law-2010-17', number: '17', title_ar: 'قانون الري' })];
    const bases = [{ title: 'قانون العمل', number: '17', year: 2010 }];
    expect(readLegalBasis(bases, acts, none)).toEqual([{ title: 'قانون العمل رقم 17 لعام 2010' }]);
  });

  test('an amendment is the act that amends the law before it', () => {
    const acts = [
      sampleAct({ id: 'law-2004-31', number: '31', year: 2004, title_ar: 'قانون السير' }),
      sampleAct({ id: 'law-2008-11', number: '11', year: 2008 }),
      sampleAct({
        id: 'legislative-decree-2008-11',
        type_code: 'legislative-decree',
        number: '11',
        year: 2008,
      }),
    ];
    const relations = new Map([
      ['legislative-decree-2008-11', [{ kind: 'amends', target: 'law-2004-31' }]],
    ]);
    const bases = [
      { title: 'قانون السير', number: '31', year: 2004 },
      { title: 'تعديل', number: '11', year: 2008 },
    ];
    expect(readLegalBasis(bases, acts, relations)[1]).toEqual({
      decree: 'legislative-decree-2008-11',
    });
  });
});

describe('a service', () => {
  test('its unverified documents are never published', () => {
    const entry = draft({ documents: [], documentsUnverified: ['وثيقة متوقعة'] });
    expect(JSON.stringify(entry)).not.toContain('وثيقة متوقعة');
    expect(entry).toHaveProperty('data.evidence', []);
  });

  test('an unconfirmed legal basis is not published', () => {
    const entry = draft({ legalBasis: [{ title: 'قانون', number: '1', year: 2000 }] });
    expect(entry).toHaveProperty('data.legalBasis', []);
  });

  test('a historical service is withdrawn for the reason of its note', () => {
    expect(draft({ status: 'historical', notes: 'أُلغيت في 2024' })).toMatchObject({
      data: { status: 'withdrawn', statusReason: 'خدمة تاريخية: أُلغيت في 2024' },
    });
  });

  test('an unknown status stays unknown', () => {
    expect(draft({ status: 'unknown' })).toHaveProperty('data.status', 'unknown');
  });

  test('what the gatherer noted for himself is not published', () => {
    const entry = draft({ notes: 'المستندات متوقعة وغير موثقة؛ الرسم في حمص فقط' });
    expect(entry).toHaveProperty('data.notes', 'الرسم في حمص فقط.');
  });

  test('a service without a summary is refused', () => {
    expect(draft({ id: 'unwritten' })).toEqual({
      collection: 'services',
      id: 'unwritten',
      refused: 'no "summary" among the texts',
    });
  });

  test('a body that nobody has placed is refused', () => {
    expect(draft({ bodyAr: 'جهة جديدة' })).toHaveProperty(
      'refused',
      'the body "جهة جديدة" is not in service-authorities.ts',
    );
  });
});
