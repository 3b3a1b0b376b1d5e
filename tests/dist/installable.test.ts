/** The portal on a phone's home screen. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { themeColours } from '#domain/theme-colours.ts';
import { distDirectory } from '../../tools/dist.ts';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const read = (path: string) => readFileSync(join(distDirectory, path), 'utf8');
const fileOf = (address: string) => join(distDirectory, address.slice(base.length));
const manifest = JSON.parse(read('manifest.webmanifest'));
const site = parseYaml(
  readFileSync(join(process.env['CONTENT_DIR'] ?? 'content', 'site.yaml'), 'utf8'),
);

interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose: string;
}
const icons: Icon[] = manifest.icons;

describe('the manifest of the portal', () => {
  it('names it as its content does, in Arabic and from the right', () => {
    expect(manifest).toMatchObject({
      name: `${site.name} — ${site.tagline}`,
      short_name: site.name,
      lang: 'ar',
      dir: 'rtl',
      display: 'standalone',
      theme_color: themeColours.band,
      background_color: themeColours.paper,
    });
  });

  it('is of the site’s folder, whose address it always keeps', () => {
    const { id, scope, start_url } = manifest;
    expect([id, scope, start_url]).toEqual([base, base, base]);
  });

  it('has the icons that a phone asks for', () => {
    const known = icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
    expect(known).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  });

  it.each(icons)('$src is a picture of $sizes', async ({ src, sizes, type }) => {
    const { width, height, format } = await sharp(fileOf(src)).metadata();
    expect(`${width}x${height} image/${format}`).toBe(`${sizes} ${type}`);
  });

  it('has an icon that a phone may cut in any shape: its ground reaches every edge', async () => {
    const maskable = icons.find(({ purpose }) => purpose === 'maskable');
    const { data, info } = await sharp(fileOf(maskable?.src ?? ''))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const hex = (x: number, y: number) =>
      data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4).toString('hex');
    const last = info.width - 1;
    // Beyond the circle of four fifths a phone may cut anything off.
    const edges = [
      [0, 0],
      [last, 0],
      [0, last],
      [last, last],
      [256, 40],
      [40, 256],
      [95, 95],
    ] as const;
    expect(new Set(edges.map(([x, y]) => hex(x, y)))).toEqual(
      new Set([`${themeColours.band.slice(1)}ff`]),
    );
  });

  it('leads to search and to the hotlines', () => {
    const shortcuts: { name: string; url: string; icons: Icon[] }[] = manifest.shortcuts;
    expect(shortcuts.map(({ url }) => url)).toEqual([`${base}search/`, `${base}hotlines/`]);
    for (const { name, url, icons } of shortcuts) {
      expect(existsSync(join(fileOf(url), 'index.html'))).toBe(true);
      expect(existsSync(fileOf(icons[0]?.src ?? ''))).toBe(true);
      expect(name).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('hands a citation that is shared to the field of search', () => {
    const { action, method, params } = manifest.share_target;
    expect(method).toBe('GET');
    const form = parse(read(join(action.slice(base.length), 'index.html')));
    expect(form.querySelector(`main input[name=${params.text}]`)).not.toBeNull();
  });
});
