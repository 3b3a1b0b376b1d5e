import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arabic } from '../../../../admin/language/arabic.ts';
import { phrasesFor } from '../../../../admin/language/phrases.ts';

// The package's own entry imports folders, which Node does not.
const source = readFileSync('node_modules/decap-cms-locales/dist/esm/en/index.js', 'utf8');
const english = Object.fromEntries(
  leaves((await import(`data:text/javascript,${encodeURIComponent(source)}`)).default),
);
const ours = Object.fromEntries(leaves(arabic));

const placeholders = (phrase: string) =>
  new Set([...phrase.matchAll(/%\{\w+\}/g)].map(([name]) => name));
const formsOf = (phrase: string) => phrase.split('||||').map((form) => form.trim());

describe('the Arabic of the desk', () => {
  it('has every phrase that Decap has in English, and no other', () => {
    expect(Object.keys(english)).toHaveLength(248);
    expect(Object.keys(ours).sort()).toEqual(Object.keys(english).sort());
  });

  it('keeps the placeholders of every phrase', () => {
    const differ = Object.keys(english).filter(
      (key) => !sameSet(placeholders(ours[key] ?? ''), placeholders(english[key] ?? '')),
    );
    expect(differ).toEqual([]);
  });

  it('has six forms wherever English has two, each with its own words', () => {
    const plural = Object.keys(english).filter((key) => english[key]?.includes('||||'));
    expect(plural).toEqual([
      'workflow.workflow.description',
      'workflow.workflowList.currentEntries',
    ]);
    for (const key of plural) expect(new Set(formsOf(ours[key] ?? '')).size).toBe(6);
    expect(Object.keys(ours).filter((key) => ours[key]?.includes('||||'))).toEqual(plural);
  });

  it('is Arabic, but for names and what is all placeholder', () => {
    const latin = Object.entries(ours)
      .map(([key, phrase]) => [key, phrase.replace(/%\{\w+\}/g, '')] as const)
      .filter(([, phrase]) => phrase.trim() && !/[\u0600-\u06ff]/.test(phrase))
      .map(([key]) => key);
    expect(latin).toEqual([
      'collection.collectionTop.newButton',
      'editor.editorControlPane.widget.regexPattern',
      'editor.editorWidgets.markdown.markdown',
      'workflow.workflow.dateFormat',
    ]);
  });

  it('writes its punctuation in Arabic', () => {
    const wrong = Object.entries(ours).filter(([, phrase]) =>
      /[\u0600-\u06ff]\s*[,;?]/.test(phrase),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the desk of one person', () => {
  it('says «save» where nothing is published yet', () => {
    const local = phrasesFor('simple');
    expect(local.editor.editorToolbar.publish).toBe('حفظ');
    expect(JSON.stringify(local.editor.editorToolbar)).not.toMatch(/"publish\w*":"[^"]*نشر/);
    expect(Object.keys(Object.fromEntries(leaves(local))).sort()).toEqual(Object.keys(ours).sort());
  });

  it('leaves an office its publishing', () => {
    expect(phrasesFor('editorial_workflow')).toBe(arabic);
  });
});

function leaves(value: object, path: string[] = []): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object'
      ? leaves(inner, [...path, key])
      : [[[...path, key].join('.'), inner] as [string, string]],
  );
}

function sameSet(one: Set<string>, other: Set<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}
