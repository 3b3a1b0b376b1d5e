import type { Patch } from './patch.ts';

const styles = 'decap-cms-ui-default/dist/esm/styles.js';

/** Decap's palette by its names, in the tokens of the site. */
const tokens = {
  grayLight: 'paper',
  gray: 'muted',
  grayDark: 'ink',
  blue: 'primary',
  blueLight: 'info-ground',
  green: 'success',
  greenLight: 'success-ground',
  brown: 'warning',
  yellow: 'warning-ground',
  red: 'danger',
  redDark: 'danger',
  redLight: 'danger-ground',
  purple: 'info',
  purpleLight: 'info-ground',
  teal: 'primary',
  tealDark: 'primary-strong',
  tealLight: 'info-ground',
};

/** The desk in the colours and the letters of the site. */
export const colours: readonly Patch[] = [
  ...Object.entries(tokens).map(([name, token]) => ({
    name: `colour-${name}`,
    file: styles,
    why: 'Decap has no theme: its palette is a table of constants.',
    find: new RegExp(`(?<=^  ${name}: )'#\\w+'`, 'gm'),
    replace: `'var(--color-${token})'`,
  })),
  {
    name: 'colour-of-borders',
    file: styles,
    why: 'A field must be told from the page around it: its border has a contrast of 1.3.',
    find: "textFieldBorder: '#dfdfe3'",
    replace: "textFieldBorder: 'var(--color-border)'",
  },
  {
    name: 'colour-of-labels',
    file: styles,
    why: 'Labels are ink of the site too.',
    find: "controlLabel: '#5D626F'",
    replace: "controlLabel: 'var(--color-muted)'",
  },
  {
    name: 'font-of-the-site',
    file: styles,
    why: 'The fonts of Latin systems have poor Arabic letters.',
    find: /primary: `.*?`/gs,
    replace: "primary: 'var(--font-sans)'",
  },
];
