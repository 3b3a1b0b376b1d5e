import type { Patch } from './patch.ts';

const control = 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js';

/** Code that the desk would load and never need. */
export const lighter: readonly Patch[] = [
  {
    name: 'plain-hints',
    file: control,
    why: 'A Markdown engine only for the hints of fields, which are plain sentences here.',
    find: "import ReactMarkdown from 'react-markdown';\nimport gfm from 'remark-gfm';\n",
    replace: '',
  },
  {
    name: 'plain-hints-shown',
    file: control,
    why: 'The use of the engine that plain-hints takes out.',
    find: /_jsx\(ReactMarkdown, \{.*?children: fieldHint\s+\}\)/gs,
    replace: 'fieldHint',
  },
];
