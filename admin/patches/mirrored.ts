import type { Patch } from './patch.ts';

const coords = 'decap-cms-ui-default/dist/esm/DropDown/getCoords.js';
const core = 'decap-cms-core/dist/esm/components';
const grid = `${core}/MediaLibrary/MediaLibraryCardGrid.js`;

/** What Decap places by numbers, which mirroring its styles does not reach. */
export const mirrored: readonly Patch[] = [
  {
    name: 'menu-from-the-right',
    file: coords,
    why: 'The style that places a menu is mirrored, so its number must count from the right.',
    find: /return relativize\(\{\s+x,\s+y,\s+reference\s+\}\);/g,
    replace: 'return { x: reference.x + reference.width - x - target.width, y: y - reference.y };',
  },
  {
    name: 'menu-under-the-start',
    file: coords,
    why: 'A menu that begins at the left of its button begins here at the right.',
    find: "case 'left':",
    replace: "case 'start of a line from the right':",
  },
  {
    name: 'menu-under-the-end',
    file: coords,
    why: 'The other side of menu-under-the-start.',
    find: "case 'right':",
    replace: "case 'left':",
  },
  {
    name: 'menu-under-the-end-named',
    file: coords,
    why: 'The rest of menu-under-the-start.',
    find: "case 'start of a line from the right':",
    replace: "case 'right':",
  },
  {
    name: 'media-from-the-right',
    file: grid,
    why: 'The grid of files fills from the left.',
    find: 'columnCount: columnCount,',
    replace: "direction: 'rtl', columnCount: columnCount,",
  },
  {
    name: 'media-card-from-the-right',
    file: grid,
    why: 'The place of each file in the grid of media-from-the-right.',
    find: 'left: style.left + gutter * columnIndex,',
    replace: 'right: style.right + gutter * columnIndex,',
  },
  {
    name: 'media-as-wide-as-the-screen',
    file: grid,
    why: 'Columns are as wide as on a desk, and leave a phone half empty.',
    find: 'columnWidth: columnWidth,',
    replace:
      'columnWidth: Math.min(width, Math.floor((width - gutter * (columnCount - 2)) / columnCount)),',
  },
  {
    name: 'corner-of-fields',
    file: `${core}/Editor/EditorControlPane/EditorControl.js`,
    why: 'A corner of a field is square for the tab of its label, which is no tab here.',
    find: 'border-top-left-radius: 0;',
    replace: '',
  },
];
