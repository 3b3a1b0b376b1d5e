import { describe, expect, it } from 'vitest';
import { loadList, saveList } from '../../../../src/components/plan/device-store.ts';

function emptyStore(): Storage {
  const items = new Map<string, string>();
  return {
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
const forbidden = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('the device', () => {
  it('remembers a list under each name, and forgets an empty one', () => {
    const store = emptyStore();
    expect(saveList(() => store, 'a', ['1', '2'])).toBe(true);
    expect(loadList(() => store, 'a')).toEqual(['1', '2']);
    expect(loadList(() => store, 'b')).toEqual([]);
    saveList(() => store, 'a', []);
    expect(store.getItem('bawaba-plan:a')).toBeNull();
  });

  it.each(['{}', 'not json', '[1, null]'])('gives nothing for what is no list: %s', (text) => {
    const store = emptyStore();
    store.setItem('bawaba-plan:a', text);
    expect(loadList(() => store, 'a')).toEqual([]);
  });

  it('says that it keeps nothing where its store is closed', () => {
    expect(saveList(forbidden, 'a', ['1'])).toBe(false);
    expect(loadList(forbidden, 'a')).toEqual([]);
  });
});
