/** What would change a file that nobody changed. */
export const lastLine = [
  {
    name: 'last-line-as-it-was',
    file: 'decap-cms-core/dist/esm/backend.js',
    why: 'Decap ends every file with a line break. Our formats write the whole text, and leave its end as it was.',
    find: "if (content.slice(-1) != '\\n') {",
    replace: 'if (false) {',
  },
] as const;
