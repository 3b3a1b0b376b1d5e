import { readFileSync } from 'node:fs';
import { formatHex, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { themeColours } from '#domain/theme-colours.ts';

type Scheme = 'light' | 'dark';

const tokens = readTokens();

const textPairs = [
  ...pairs(['ink', 'muted', 'primary', 'primary-strong'], ['paper', 'sheet']),
  ...pairs(['on-band', 'on-band-muted'], ['band']),
  ...pairs(['on-accent'], ['accent']),
  ...['info', 'success', 'warning', 'danger'].flatMap((tone) => [
    ...pairs([tone], [`${tone}-ground`, 'paper', 'sheet']),
    ...pairs(['ink', 'primary'], [`${tone}-ground`]),
  ]),
];

const graphicPairs = [
  ...pairs(['border', 'accent-line'], ['paper', 'sheet']),
  ...pairs(['accent'], ['band']),
  ...pairs(['focus'], ['paper', 'sheet', 'band']),
];

describe.each<Scheme>(['light', 'dark'])('in the %s scheme', (scheme) => {
  test.each(textPairs)('text in %s on %s is at least 4.5 : 1', (text, ground) => {
    expect(contrast(scheme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphicPairs)('a line or ring in %s on %s is at least 3 : 1', (line, ground) => {
    expect(contrast(scheme, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('every colour but the plain rules is held to a ratio', () => {
  const checked = new Set([...textPairs, ...graphicPairs].flat());
  const unchecked = Object.keys(tokens).filter((name) => !checked.has(name));
  expect(unchecked).toEqual(['band-line', 'rule']);
});

test('what reads no style sheet has the same colours', () => {
  expect(themeColours).toEqual({
    band: formatHex(colour('light', 'band')),
    bandAtNight: formatHex(colour('dark', 'band')),
    paper: formatHex(colour('light', 'paper')),
  });
});

function pairs(inks: string[], grounds: string[]): [string, string][] {
  return inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground]));
}

function contrast(scheme: Scheme, ink: string, ground: string): number {
  return wcagContrast(colour(scheme, ink), colour(scheme, ground));
}

function colour(scheme: Scheme, name: string): string {
  const token = tokens[name];
  if (!token) throw new Error(`tokens.css has no --color-${name}`);
  return token[scheme];
}

/** `--color-ink: light-dark(a, b)` // => { ink: { light: a, dark: b } } */
function readTokens(): Record<string, Record<Scheme, string>> {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  const declarations = css.matchAll(/--color-([a-z-]+):\s*([^;]+);/g);
  return Object.fromEntries(
    Array.from(declarations, ([, name = '', value = '']) => {
      const [light = '', dark = light] = value.match(/oklch\([^)]+\)/g) ?? [];
      return [name, { light, dark }];
    }),
  );
}
