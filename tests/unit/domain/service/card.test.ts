import { describe, expect, it } from 'vitest';
import { cardSections, listSections, type ServiceCard } from '#domain/service/card.ts';
import { makeServiceCard } from '../../../fixtures/service-card.ts';

const full = makeServiceCard(
  {
    audience: ['citizen'],
    requirements: ['الإقامة في سورية'],
    evidence: [{ name: 'الهوية' }],
    steps: ['قدّم الطلب'],
    channels: [{ type: 'internet' }],
    costs: [{ label: 'الرسم', kind: 'free', confirmed: true }],
    processingTime: { text: 'يوم واحد' },
    output: 'وثيقة',
    phone: '175',
  },
  { legalBasis: [{ label: 'القانون رقم 13 لعام 2021', articles: [] }] },
);

const keys = (of: ServiceCard) => listSections(of).map(({ key }) => key);
const find = (of: ServiceCard, key: string) =>
  listSections(of).find((section) => section.key === key);

describe('a service card', () => {
  it('has its sections in one order', () => {
    expect(cardSections.map(({ heading }) => heading)).toEqual([
      'ما هي الخدمة',
      'لمن هذه الخدمة',
      'ما تحتاج إليه',
      'كيف تحصل عليها',
      'أين تُقدَّم',
      'الكلفة',
      'مدة الإنجاز',
      'ما تحصل عليه',
      'الأساس القانوني',
      'التواصل',
      'من أين هذه المعلومات',
    ]);
  });

  it('shows all of them when all is known', () => {
    expect(keys(full)).toEqual(cardSections.map(({ key }) => key));
    expect(listSections(full).filter(({ unknown }) => unknown)).toEqual([]);
  });

  it('keeps, of an empty service, only what must be known', () => {
    expect(keys(makeServiceCard({}))).toEqual(['about', 'needs', 'cost', 'sources']);
  });

  it('says that papers and price are unknown', () => {
    expect(find(makeServiceCard({}), 'needs')).toMatchObject({
      hasContent: false,
      unknown: 'الوثائق المطلوبة: غير معروفة في المصادر المتاحة.',
    });
    expect(find(makeServiceCard({}), 'cost')?.unknown).toBe(
      'المبلغ: غير معروف في المصادر المتاحة.',
    );
  });

  it('says so beside conditions and notes that are known', () => {
    const partly = makeServiceCard({ requirements: ['الإقامة'], costNote: 'يُدفع في المصرف' });
    expect(find(partly, 'needs')).toMatchObject({ hasContent: true, unknown: expect.any(String) });
    expect(find(partly, 'cost')).toMatchObject({ hasContent: true, unknown: expect.any(String) });
  });

  it('has a place for services abroad, for places and for earlier services', () => {
    expect(keys(makeServiceCard({ abroad: true }))).toContain('audience');
    expect(
      keys(makeServiceCard({}, { places: [{ label: 'مركز', href: '/places/x/' }] })),
    ).toContain('where');
    expect(
      keys(makeServiceCard({}, { requires: [{ label: 'خدمة', href: '/services/y/' }] })),
    ).toContain('steps');
  });
});
