import type { Patch } from './patch.ts';

const core = 'decap-cms-core/dist/esm';
const relation = 'decap-cms-widget-relation/dist/esm/RelationControl.js';
const select = 'decap-cms-widget-select/dist/esm/SelectControl.js';
const list = 'decap-cms-widget-list/dist/esm/ListControl.js';

const importPhrases = (after: string) => ({
  why: 'What its list of choices says, to the eye and to a screen reader, is English.',
  find: after,
  replace: `${after}\nimport { selectPhrases } from 'desk:language/select-phrases.ts';`,
});

const plainError = {
  why: 'An error that becomes a text begins with «Error:», before the Arabic sentence that it carries.',
  find: /details: error(?=,?$)/gm,
  replace: 'details: error.message',
};

/** Words that Decap has in its code instead of its language files. */
export const arabicInPlace: readonly Patch[] = [
  {
    name: 'phrases-of-relation',
    file: relation,
    ...importPhrases("import { Component } from 'react';"),
  },
  {
    name: 'phrases-of-select',
    file: select,
    ...importPhrases("import { Component } from 'react';"),
  },
  {
    name: 'phrases-of-relation-used',
    file: relation,
    why: 'The use of what phrases-of-relation imports.',
    find: "loadingMessage: () => 'Loading options…',",
    replace: '...selectPhrases,',
  },
  {
    name: 'phrases-of-select-used',
    file: select,
    why: 'The use of what phrases-of-select imports.',
    find: 'placeholder: ""',
    replace: 'placeholder: "", ...selectPhrases',
  },
  { name: 'plain-error-of-entries', file: `${core}/actions/entries.js`, times: 2, ...plainError },
  {
    name: 'plain-error-of-the-workflow',
    file: `${core}/actions/editorialWorkflow.js`,
    times: 7,
    ...plainError,
  },
  {
    name: 'count-of-a-list',
    file: list,
    why: 'It counts «1 اسم», «2 أسماء»: Arabic has six forms for that, and a number after a label needs none.',
    find: 'heading: `${items.size} ${listLabel}`,',
    replace: 'heading: `العدد: ${items.size}`,',
  },
  {
    name: 'label-of-an-item-imported',
    file: list,
    why: 'What label-of-an-item uses.',
    find: "import { Component } from 'react';",
    replace:
      "import { Component } from 'react';\nimport { itemLabel } from 'desk:widgets/item-label.ts';",
  },
  {
    name: 'label-of-an-item',
    file: list,
    why: 'A folded item is titled by a stored key or id, such as `office` or `law-2009-4`, and an empty one in English.',
    find: /const multiFields = [\s\S]*?return \(labelReturn \|\| `No [^`]*`\)\.toString\(\);/g,
    replace: 'return itemLabel(field.toJS(), item.toJS());',
  },
  {
    name: 'title-of-a-group',
    file: `${core}/reducers/entries.js`,
    why: 'A group of entries is titled by the stored key, such as `suspended`.',
    find: "value: typeof fieldData === 'boolean' ? fieldData : dataAsString",
    replace:
      "value: typeof fieldData === 'boolean' ? fieldData : optionLabel(entry.get('collection'), field, dataAsString)",
  },
  {
    name: 'title-of-a-group-imported',
    file: `${core}/reducers/entries.js`,
    why: 'What title-of-a-group uses.',
    find: "import { Map, List, fromJS, OrderedMap, Set } from 'immutable';",
    replace:
      "import { Map, List, fromJS, OrderedMap, Set } from 'immutable';\nimport { optionLabel } from 'desk:config/option-label.ts';",
  },
  {
    name: 'title-of-a-group-punctuated',
    file: `${core}/components/Collection/Entries/EntriesCollection.js`,
    why: 'Label and value of a group stand beside each other like one phrase.',
    find: 'return `${label} ${value}`.trim();',
    replace: 'return `${label}: ${value}`;',
  },
  {
    name: 'name-of-the-logo',
    file: 'decap-cms-ui-default/dist/esm/AuthenticationPage.js',
    why: 'The alternative of the mark is English.',
    find: 'alt: "Logo"',
    replace: "alt: 'مكتب التحرير'",
  },
];
