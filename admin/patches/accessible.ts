import type { Patch } from './patch.ts';

const ui = 'decap-cms-ui-default/dist/esm';
const core = 'decap-cms-core/dist/esm/components';
const list = 'decap-cms-widget-list/dist/esm/ListControl.js';

/** What a person without a mouse or without sight needs of the editor. */
export const accessible: readonly Patch[] = [
  {
    name: 'name-of-collapse-button',
    file: `${ui}/ListItemTopBar.js`,
    why: 'The button that folds an item of a list has a picture and no name.',
    find: 'onClick: onCollapseToggle,',
    replace:
      "onClick: onCollapseToggle, type: 'button', 'aria-expanded': !collapsed, 'aria-label': collapsed ? 'وسّع العنصر' : 'اطوِ العنصر',",
  },
  {
    name: 'name-of-remove-button',
    file: `${ui}/ListItemTopBar.js`,
    why: 'The button that removes an item of a list has a picture and no name.',
    find: 'onClick: onRemove,',
    replace:
      "onClick: onRemove, type: 'button', 'aria-label': 'احذف العنصر', title: 'احذف العنصر',",
  },
  {
    name: 'name-of-drag-handle',
    file: list,
    why: 'The handle by which an item is moved has a picture and no name, and its role is said in English.',
    find: '...listeners,',
    replace: '...listeners, ...handlePhrases,',
  },
  {
    name: 'phrases-of-sorting',
    file: list,
    why: 'What a screen reader says while an item is moved is English.',
    find: 'modifiers: [restrictToParentElement],',
    replace: 'modifiers: [restrictToParentElement], accessibility: sortPhrases,',
  },
  {
    name: 'keyboard-sorting',
    file: list,
    why: 'Items are moved with a mouse or a finger only.',
    find: /useSensor\(TouchSensor, \{\s+activationConstraint\s+\}\)/g,
    replace: '$&, useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })',
  },
  {
    name: 'keyboard-sorting-imported',
    file: list,
    why: 'What keyboard-sorting and phrases-of-sorting use.',
    find: "import { SortableContext, useSortable } from '@dnd-kit/sortable';",
    replace: `import { SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { KeyboardSensor } from '@dnd-kit/core';
import { handlePhrases, sortPhrases } from 'desk:language/sort-phrases.ts';`,
  },
  {
    name: 'menu-of-items',
    file: `${ui}/Dropdown.js`,
    why: 'Between a menu and its items stands a list, which may have neither for parent or child.',
    find: '_styled("ul", {',
    replace: '_styled("div", {',
  },
  {
    name: 'no-name-for-a-box',
    file: `${core}/Editor/EditorControlPane/EditorControl.js`,
    why: 'The box around a field is named by the kind of its widget, in English; the field has its label.',
    find: /"aria-label": t\('editor\.editorControl\.field\.widgetLabel', \{\s+widgetLabel: widgetName\s+\}\),/g,
    replace: '',
  },
  {
    name: 'alternative-of-media-picture',
    file: `${core}/MediaLibrary/MediaLibraryCard.js`,
    why: 'The picture of a file has no alternative; the name of the file stands under it.',
    find: 'loading: "lazy",',
    replace: "loading: 'lazy', alt: '',",
  },
  {
    name: 'media-by-keyboard',
    file: `${core}/MediaLibrary/MediaLibraryCard.js`,
    why: 'A file can be chosen with a mouse only.',
    find: 'tabIndex: "-1",',
    replace:
      "tabIndex: '0', role: 'button', 'aria-pressed': Boolean(isSelected), onKeyDown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onClick(); } },",
  },
  {
    name: 'one-stop-for-a-file',
    file: `${core}/MediaLibrary/MediaLibraryCardGrid.js`,
    why: 'The box around a file takes the focus and does nothing with it.',
    find: /return _jsx\("div", \{\s+tabIndex: "0",/g,
    replace: 'return _jsx("div", {',
  },
];
