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
    name: 'colour-of-rules',
    file: styles,
    why: 'Decap divides with the colour that also bounds its fields; here a rule is only a rule.',
    find: "textFieldBorder: '#dfdfe3'",
    replace: "textFieldBorder: 'var(--color-rule)'",
  },
  {
    name: 'border-of-fields',
    file: styles,
    why: 'A field must be told from the page around it, and its border has a contrast of 1.3.',
    find: 'textField: `solid  ${lengths.borderWidth} ${colors.textFieldBorder}`',
    replace: "textField: '1px solid var(--color-border)'",
  },
  {
    name: 'label-of-fields',
    file: 'decap-cms-ui-default/dist/esm/FieldLabel.js',
    why: 'A label is a small dark tab, which is hard to read in Arabic: here it is ink over its field.',
    find: /const stateColors = \{.*?\n\};/gs,
    replace: `const stateColors = {
  default: { background: 'transparent', text: colors.textLead },
  active: { background: 'transparent', text: colors.active },
  error: { background: 'transparent', text: colors.errorText },
};`,
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
  {
    name: 'joined-letters',
    file: styles,
    why: 'It sets the letters of headings apart, which tears Arabic words.',
    find: /letter-spacing.0\.4px;/g,
    replace: '',
  },
  {
    name: 'colour-of-progress',
    file: 'decap-cms-core/dist/esm/components/App/App.js',
    why: 'The bar of progress is drawn on a canvas, which knows no variables of style sheets.',
    find: /0: colors\.active,\s+'1\.0': colors\.active/g,
    replace: "0: 'teal', '1.0': 'teal'",
  },
  ...[
    { file: 'components/App/Header.js', from: '#7b8290', times: 1 },
    { file: 'components/App/Header.js', from: '#b3b9c4', times: 1 },
    { file: 'components/Collection/ViewStyleControl.js', from: '#b3b9c4', times: 1 },
    {
      file: 'components/Editor/EditorControlPane/EditorControl.js',
      from: '#444a57',
      times: 1,
      to: 'ink',
    },
    { file: 'components/Collection/Sidebar.js', from: '#4863c6', times: 1, to: 'accent-line' },
    { file: 'components/Collection/CollectionSearch.js', from: '#eff0f4', times: 1, to: 'sheet' },
    {
      file: 'components/MediaLibrary/MediaLibrarySearch.js',
      from: '#eff0f4',
      times: 1,
      to: 'sheet',
    },
    { file: 'components/Editor/EditorToolbar.js', from: '#f1f2f4', times: 1, to: 'sheet' },
  ].map(({ file, from, times, to = 'muted' }) => ({
    name: `colour-${from.slice(1)}-in-${file}`,
    file: `decap-cms-core/dist/esm/${file}`,
    why: 'This colour stands beside the palette, and some are too pale to read.',
    find: from,
    replace: `var(--color-${to})`,
    times,
  })),
];
