import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSmsParts, writeSms } from '#domain/service/sms.ts';
import { serviceSchema, smsLimit } from '#schema/service.ts';
import { serviceStatuses } from '#schema/vocabulary.ts';

const bare = {
  title: 'إخراج قيد فردي',
  summary: 'ملخص',
  status: 'active',
  verification: 'sourced',
};
const link = 'bawaba.example/services/x';

function write(fields: object, authority?: string): string {
  return writeSms(serviceSchema.parse({ ...bare, ...fields }), { authority, link });
}

describe('the text message of a service', () => {
  it("is the editor's own where there is one, with the address", () => {
    expect(write({ sms: 'إخراج قيد: الهوية فقط.' })).toBe(`إخراج قيد: الهوية فقط. ${link}`);
  });

  it('has no address where it leaves no room for one', () => {
    const sms = 'ن'.repeat(smsLimit - 10);
    expect(write({ sms })).toBe(sms);
  });

  it('is composed of the entry where the editor wrote none', () => {
    const costs = [
      { label: 'الرسم', kind: 'fee', amount: 5, currency: 'USD', asOf: '2025-02', confirmed: true },
    ];
    expect(write({ evidence: [{ name: 'الهوية' }], costs }, 'السجل المدني')).toBe(
      `إخراج قيد فردي. الوثائق: الهوية. الكلفة: 5 دولار أمريكي (بتاريخ شباط 2025). السجل المدني. ${link}`,
    );
  });

  it('counts the papers that it has no room to name', () => {
    const evidence = Array.from({ length: 9 }, (_, index) => ({ name: `وثيقة طويلة ${index}` }));
    expect(write({ evidence }, 'السجل المدني')).toBe(
      `إخراج قيد فردي. 9 وثائق. السجل المدني. ${link}`,
    );
  });

  it.each(['suspended', 'withdrawn', 'planned', 'unknown'] as const)(
    'says first that the service is %s',
    (status) => {
      const fields = { status, statusReason: 'بانتظار نموذج جديد' };
      const first = new RegExp(`^الخدمة ${serviceStatuses[status]}\\. `);
      expect(write(fields)).toMatch(first);
      expect(write({ ...fields, sms: 'إخراج قيد: الهوية.' })).toMatch(first);
      expect(write({ ...fields, sms: 'ن'.repeat(smsLimit) })).toMatch(first);
    },
  );

  it('never takes more than two parts, whatever the entry says', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
      .filter((it) => it.trim() !== '');
    const status = fc.constantFrom('active', 'suspended', 'withdrawn', 'unknown');
    fc.assert(
      fc.property(
        text,
        status,
        fc.array(text, { maxLength: 5 }),
        text,
        (title, status, names, authority) => {
          const fields = {
            title,
            status,
            statusReason: title,
            evidence: names.map((name) => ({ name })),
          };
          const parsed = serviceSchema.safeParse({ ...bare, ...fields });
          fc.pre(parsed.success);
          const sms = writeSms(parsed.data, { authority, link });
          expect(countSmsParts(sms)).toBeLessThanOrEqual(2);
          expect(sms.length).toBeLessThanOrEqual(smsLimit);
          expect(sms.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('a text takes', () => {
  it.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i Arabic letters in %i parts', (length, parts) => {
    expect(countSmsParts('ن'.repeat(length))).toBe(parts);
  });

  it('one part more where a character of two units would be split between two', () => {
    expect(countSmsParts(`${'ن'.repeat(66)}😀${'ن'.repeat(66)}`)).toBe(3);
    expect(countSmsParts(`${'ن'.repeat(65)}😀${'ن'.repeat(67)}`)).toBe(2);
  });
});
