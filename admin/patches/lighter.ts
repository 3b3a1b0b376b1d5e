import type { Patch } from './patch.ts';

const util = 'decap-cms-lib-util/dist/esm';
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
  {
    name: 'no-functional-lodash',
    file: `${util}/backendUtil.js`,
    why: 'Of lodash/fp, which is 100 KB, this module uses `map`.',
    find: "import { map } from 'lodash/fp';",
    replace: 'const map = change => list => list.map(item => change(item));',
  },
  {
    name: 'no-functional-lodash-in-git-lfs',
    file: `${util}/git-lfs.js`,
    why: 'Of lodash/fp, which is 100 KB, this module uses four functions.',
    find: "import { filter, flow, fromPairs, map } from 'lodash/fp';",
    replace: `import flow from 'lodash/flow';
import fromPairs from 'lodash/fromPairs';
const map = change => list => list.map(item => change(item));
const filter = keep => list => list.filter(item => keep(item));`,
  },
];
