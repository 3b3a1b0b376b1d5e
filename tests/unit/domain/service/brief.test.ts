import { describe, expect, it } from 'vitest';
import { briefSections } from '#domain/service/brief.ts';
import { cardSections } from '#domain/service/card.ts';
import { makeServiceCard } from '../../../fixtures/service-card.ts';

const card = makeServiceCard(
  {
    audience: ['citizen'],
    abroad: true,
    requirements: ['الإقامة في سورية'],
    evidence: [{ name: 'قيد حديث', copies: 2, original: true, obtainedFrom: 'record' }],
    steps: ['قدّم الطلب'],
    channels: [{ type: 'internet', url: 'https://e.example/ask', phone: '119', hours: '8–14' }],
    costs: [
      {
        label: 'طابع',
        kind: 'stamp',
        amount: 5,
        currency: 'USD',
        asOf: '2025-02',
        confirmed: false,
      },
    ],
    costNote: 'تُدفع نقداً',
    processingTime: { text: 'يوم واحد', asOf: '2025' },
    output: 'وثيقة',
    phone: '175',
  },
  {
    papersFrom: new Map([['record', { label: 'إخراج قيد', href: '/services/record/' }]]),
    places: [
      { label: 'مركز أول', href: '/places/a/', where: 'دمشق' },
      { label: 'مركز ثانٍ', href: '/places/b/', where: 'حمص' },
      { label: 'مركز ثالث', href: '/places/c/' },
    ],
    authority: { label: 'الوزارة', href: '/organisations/o/', phone: '011 123' },
    legalBasis: [
      { label: 'القانون رقم 13 لعام 2021', href: '/decrees/law/2021/13/', articles: ['3'] },
    ],
  },
);

function lines(key: string, options?: Parameters<typeof briefSections>[1]) {
  const section = briefSections(card, options).find((section) => section.key === key);
  return section?.groups.flatMap(({ lines }) => lines);
}

describe('a card in plain lines', () => {
  it('keeps the order and the headings of every card', () => {
    const all: string[] = cardSections.map(({ heading }) => heading);
    const headings = briefSections(card).map(({ heading }) => heading);
    expect(headings).toEqual(all.filter((heading) => heading !== 'من أين هذه المعلومات'));
  });

  it('says of a paper how many, whether the original, and which service gives it', () => {
    expect(lines('needs')?.at(-1)).toEqual({
      text: 'قيد حديث',
      notes: ['الأصل', 'نسختان', 'من خدمة:'],
      links: [{ label: 'إخراج قيد', href: '/services/record/' }],
    });
  });

  it('never says a price without its date and its doubt', () => {
    expect(lines('cost')).toEqual([
      { text: 'طابع (طابع)', value: '5 دولار أمريكي', notes: ['غير مؤكد', 'بتاريخ شباط 2025'] },
      { text: 'تُدفع نقداً' },
    ]);
  });

  it('names a channel by its kind, with its site and phone', () => {
    expect(lines('where')?.[0]).toEqual({
      text: 'إنترنت',
      notes: ['الدوام: 8–14'],
      links: [
        { label: 'e.example', href: 'https://e.example/ask' },
        { label: '119', href: 'tel:119' },
      ],
    });
  });

  it('counts the places for which there is no room', () => {
    expect(lines('where', { maxPlaces: 1 })?.slice(1)).toEqual([
      { text: 'مركز أول', href: '/places/a/', notes: ['دمشق'] },
      { text: 'مكانان غيرها في صفحة الخدمة', href: '/services/x/#where' },
    ]);
  });

  it('turns addresses of the site into those asked for, and leaves others', () => {
    const hrefOf = (path: string) => `https://b.example${path}`;
    const lines = briefSections(card, { hrefOf }).flatMap(({ groups }) =>
      groups.flatMap(({ lines }) => lines),
    );
    const links = lines.flatMap(({ href, links = [] }) => [
      ...(href ? [href] : []),
      ...links.map((link) => link.href),
    ]);
    expect(links).toContain('https://b.example/organisations/o/');
    expect(links).toContain('tel:175');
    expect(links.filter((href) => href.startsWith('/'))).toEqual([]);
  });

  it('says what is not known', () => {
    const unknown = briefSections(makeServiceCard({})).map(({ key, groups }) => [
      key,
      groups.flatMap(({ lines }) => lines.map(({ text }) => text)),
    ]);
    expect(unknown).toEqual([
      ['about', ['ملخص']],
      ['needs', ['الوثائق المطلوبة: غير معروفة في المصادر المتاحة.']],
      ['cost', ['المبلغ: غير معروف في المصادر المتاحة.']],
    ]);
  });
});
