import { describe, expect, it } from 'vitest';
import { findCitedHits } from '#search/browser/cited.ts';

const law = '/decrees/law/2012/17/';
const decree = '/decrees/legislative-decree/2012/17/';
const constitution = '/decrees/constitution/2012/';
const hits = [law, decree, constitution, '/decrees/law/2012/18/'].map((url) => ({ url }));

describe('the act that a query cites', () => {
  it.each([
    ['17/2012', [law, decree]],
    ['القانون ١٧ لعام ٢٠١٢', [law]],
    ['مرسوم تشريعي ١٧ لسنة ٢٠١٢', [decree]],
    ['مرسوم 17 لعام 2012', [decree]],
    ['دستور 2012', [constitution]],
    ['القانون 99 لعام 2012', []],
    ['القانون 17', []],
    ['17', []],
    ['قانون العمل', []],
    ['', []],
  ])('«%s» is %j', (query, urls) => {
    expect(findCitedHits(query, hits).urls).toEqual(urls);
  });

  it('is found where a hit leads to one of its articles, and under the path of the portal', () => {
    const [hit] = [{ url: `/portal${law}#art-3` }];
    expect(findCitedHits('المادة 3 من القانون 17 لعام 2012', [hit], '/portal')).toEqual({
      urls: [hit.url],
      isWhole: true,
    });
    expect(findCitedHits('القانون 17 لعام 2012', [hit]).urls).toEqual([]);
  });

  it('is not all that is asked for where there are other words', () => {
    expect(findCitedHits('غرامة القانون 17 لعام 2012', hits)).toEqual({
      urls: [law],
      isWhole: false,
    });
  });
});
