import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { createSegmenter, possibleBases } from '#arabic/segment.ts';
import { foldedWords } from '#arabic/tokens.ts';

const word = fc
  .array(fc.constantFrom('ال', 'لل', ...'وفبكلامنيهتدر'), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const hostile = ['ال', 'لل', 'و', 'ب', 'وبال', 'ع', '7', 'a'].map((unit) => unit.repeat(500_000));

const texts = `القانون قانون بالقانون للقانون والقانون القوانين قانون البلدية بلدية بلديات البلديات الوزارة
  وزارة الوزارات وزارة لوزارة الوثائق وثيقة الوثيقة بناء البناء لجنة اللجنة الوكالة وكالات الوكالات كتاب الكتاب
  فرع الفرع موظف الموظف`;
const segment = createSegmenter(countOf(foldedWords(texts)));

describe('possibleBases', () => {
  it.each([
    ['القانون', ['قانون']],
    ['بالقانون', ['قانون']],
    ['للقانون', ['قانون', 'لقانون']],
    ['والقانون', ['قانون']],
    ['فبالقانون', ['قانون']],
    ['وللقانون', ['قانون', 'لقانون']],
    ['اللجنة', ['لجنه']],
    ['للجنة', ['جنه', 'لجنه']],
    ['وللجنة', ['جنه', 'لجنه']],
    ['كالقانون', ['قانون']],
    ['قانون', ['قانون']],
    ['وقانون', ['وقانون', 'قانون']],
    ['بلدية', ['بلديه', 'لديه']],
    ['وزارة', ['وزاره', 'زاره']],
    ['ولوزارة', ['ولوزاره', 'لوزاره', 'وزاره']],
    ['ال', ['ال']],
    ['الا', ['الا']],
    ['ولد', ['ولد']],
    ['إلغاء', ['غا']],
    ['الإلغاء', ['غا']],
    ['وإلغاء', ['غا']],
    ['للإلغاء', ['غا']],
    ['بإلغاء', ['بالغا', 'غا']],
    ['لإلغاء', ['لالغا', 'غا']],
    ['ولإلغاء', ['ولالغا', 'لالغا', 'غا']],
    ['وكالات', ['وكالات', 'كالات', 'ات']],
    ['الوكالات', ['وكالات']],
    ['بالغة', ['بالغه', 'غه']],
    ['البالغة', ['بالغه']],
    ['17', ['17']],
    ['iban', ['iban']],
  ])('of «%s» are %j', (typed, bases) => {
    expect(possibleBases(fold(typed))).toEqual(bases);
  });

  it('are never none and never twice the same, and each is an end of the word', () => {
    fc.assert(
      fc.property(fc.oneof(word, fc.string()), (asked) => {
        const bases = possibleBases(asked);
        expect(bases.length).toBeGreaterThan(0);
        expect(new Set(bases).size).toBe(bases.length);
        for (const base of bases) expect(asked.endsWith(base)).toBe(true);
      }),
    );
  });

  it('have the word itself or the word without its article first', () => {
    fc.assert(
      fc.property(word, (asked) => {
        const [first = ''] = possibleBases(asked);
        expect(asked.slice(0, asked.length - first.length)).toMatch(
          /^(?:|(?:[وف]?[بك]?ال|[وف]?لل)(?:ال)?)$/,
        );
      }),
    );
  });

  it.each(hostile)('of half a million times the same are found', (asked) => {
    expect(asked.length - (possibleBases(asked)[0]?.length ?? 0)).toBeLessThanOrEqual(4);
  });
});

describe('a segmenter', () => {
  it.each([
    ['القانون', 'قانون'],
    ['بالقانون', 'قانون'],
    ['للقانون', 'قانون'],
    ['والقانون', 'قانون'],
    ['فبالقانون', 'قانون'],
    ['بقانون', 'قانون'],
    ['بلدية', 'بلديه'],
    ['وبلدية', 'بلديه'],
    ['لبلدية', 'بلديه'],
    ['وزارة', 'وزاره'],
    ['ولوزارة', 'وزاره'],
    ['ووزارة', 'وزاره'],
    ['وثيقة', 'وثيقه'],
    ['بناء', 'بنا'],
    ['كتاب', 'كتاب'],
    ['لجنة', 'لجنه'],
    ['2012', '2012'],
    ['visa', 'visa'],
  ])('gives «%s» the base «%s», as the texts prove', (typed, base) => {
    expect(segment(fold(typed))).toBe(base);
  });

  it.each([
    [['اللجنة', 'للجنة', 'لجنة', 'ولجنة', 'واللجنة'], 'لجنه'],
    [['العام', 'للعام', 'عام', 'لعام', 'لعام'], 'عام'],
    [['إلغاء', 'الإلغاء', 'لإلغاء', 'بإلغاء', 'وبإلغاء', 'للإلغاء'], 'غا'],
    [['التزام', 'الالتزام', 'لالتزام', 'بالتزام', 'للالتزام'], 'تزام'],
    [['وكالات', 'الوكالات', 'للوكالات', 'بالوكالات'], 'وكالات'],
    [['بالغة', 'البالغة', 'والبالغة'], 'بالغه'],
  ])('gives all of %j one base, «%s»', (forms, base) => {
    const proof = createSegmenter(countOf(forms));
    expect(new Set(forms.map((form) => proof(fold(form))))).toEqual(new Set([base]));
  });

  it('keeps two articles apart from a swallowed ل, however often «لالتزام» is written', () => {
    const proof = createSegmenter(countOf(Array(20).fill('لالتزام')));
    expect(proof(fold('للالتزام'))).toBe('تزام');
  });

  it('takes nothing but the article from a word without evidence', () => {
    const blind = createSegmenter(new Map());
    expect(['بقانون', 'وقانون', 'ولقانون'].map(blind)).toEqual(['بقانون', 'وقانون', 'ولقانون']);
    expect(blind('بالقانون')).toBe('قانون');
  });

  it('keeps a letter that the rest is too rare to do without', () => {
    const rare = createSegmenter(
      new Map([
        ['بلد', 100],
        ['لد', 1],
      ]),
    );
    expect(rare('بلد')).toBe('بلد');
  });

  it('takes «و» and «ل» only where the word with one of them is a word of the texts', () => {
    expect(segment('ولقانون')).toBe('ولقانون');
    expect(possibleBases('ولقانون')).toContain('قانون');
  });

  it('takes a particle and the article behind it together', () => {
    const proof = createSegmenter(
      new Map([
        ['فالقانون', 5],
        ['قانون', 9],
      ]),
    );
    expect(proof('وفالقانون')).toBe('قانون');
  });

  it('gives a base that is looked for when the word is asked', () => {
    const particles = fc.constantFrom(
      '',
      'و',
      'ف',
      'ب',
      'ل',
      'وب',
      'ول',
      'فل',
      'وال',
      'بال',
      'ولل',
      'وفال',
      'ولال',
    );
    const times = fc.nat({ max: 50 });
    fc.assert(
      fc.property(particles, word, fc.array(times, { maxLength: 12 }), (particle, rest, often) => {
        const asked = particle + rest;
        const ends = often.map((count, at) => [asked.slice(at >> 1), count] as const);
        const forms = ends.map(([end, count], at) => [(at % 2 ? 'ال' : '') + end, count] as const);
        expect(possibleBases(asked)).toContain(createSegmenter(new Map(forms))(asked));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(hostile)('reads half a million times the same', (asked) => {
    expect(asked.endsWith(segment(asked))).toBe(true);
  });
});

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const counted of words.map(fold)) counts.set(counted, (counts.get(counted) ?? 0) + 1);
  return counts;
}
