import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { guideFolder, renderGuide } from '../../../admin/guide/guide-page.ts';

const page = parse(await renderGuide(readFileSync(`${guideFolder}/README.md`, 'utf8')));
const pictures = page.querySelectorAll('img');
const nameOf = (src = '') => src.replace(`../../${guideFolder}/images/`, '');

describe('the editors’ guide in the desk', () => {
  it('leads to each of its chapters', () => {
    const links = page.querySelectorAll('a[href^="#"]').map((link) => link.getAttribute('href'));
    const targets = links.map((href) => decodeURIComponent(href?.slice(1) ?? ''));
    const headings = page.querySelectorAll('h2').map(({ id }) => id);
    expect(targets).toEqual(headings);
    expect(headings.length).toBeGreaterThan(5);
  });

  it('shows every picture that was taken, and no other', () => {
    const shown = pictures.map((picture) => nameOf(picture.getAttribute('src')));
    expect(shown.toSorted()).toEqual(readdirSync(`${guideFolder}/images`).toSorted());
    expect(shown.every((name) => existsSync(`${guideFolder}/images/${name}`))).toBe(true);
  });

  it('says in Arabic what each picture shows', () => {
    const alts = pictures.map((picture) => picture.getAttribute('alt') ?? '');
    expect(
      alts.filter((alt) => !/\p{Script=Arabic}{2,}.*\s.*\p{Script=Arabic}/u.test(alt)),
    ).toEqual([]);
    expect(new Set(alts).size).toBe(alts.length);
  });
});
