import { describe, expect, it } from 'vitest';
import { addRecent, loadRecent, saveRecent } from '#search/browser/recent.ts';

/** A device's store that holds this text under every key. */
function storeWith(text: string | null) {
  const store = {
    text,
    getItem: () => store.text,
    setItem: (_key: string, value: string) => {
      store.text = value;
    },
    removeItem: () => {
      store.text = null;
    },
  };
  return store;
}

const open = (store: ReturnType<typeof storeWith>) => () => store as unknown as Storage;
const forbidden = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
const full = (): Storage => {
  throw new DOMException('Quota exceeded.', 'QuotaExceededError');
};

describe('addRecent', () => {
  it('puts the last search first, each once', () => {
    expect(addRecent(['ب', 'ج'], 'أ')).toEqual(['أ', 'ب', 'ج']);
    expect(addRecent(['ب', 'ج'], ' ج ')).toEqual(['ج', 'ب']);
    expect(addRecent(['جواز سفر'], 'جواز   سفر')).toEqual(['جواز سفر']);
  });

  it('keeps eight', () => {
    const list = Array.from({ length: 8 }, (_, index) => `بحث ${index}`);
    expect(addRecent(list, 'جديد')).toEqual(['جديد', ...list.slice(0, 7)]);
  });

  it('does not remember a search without words', () => {
    expect(addRecent(['أ'], '  ')).toEqual(['أ']);
  });
});

describe('what the device remembers', () => {
  it('is read as it was saved, and gone once the list is empty', () => {
    const store = storeWith(null);
    saveRecent(open(store), ['أ', 'ب']);
    expect(loadRecent(open(store))).toEqual(['أ', 'ب']);
    saveRecent(open(store), []);
    expect(store.text).toBeNull();
    expect(loadRecent(open(store))).toEqual([]);
  });

  it.each(['', 'not JSON', '{"a":1}', 'null', '[1,null,"",{"q":"أ"}]'])(
    'is nothing where the store holds %s',
    (text) => {
      expect(loadRecent(open(storeWith(text)))).toEqual([]);
    },
  );

  it('is nothing where the store is closed, and a search goes on', () => {
    expect(loadRecent(forbidden)).toEqual([]);
    expect(() => saveRecent(forbidden, ['أ'])).not.toThrow();
    expect(() => saveRecent(full, ['أ'])).not.toThrow();
  });
});
