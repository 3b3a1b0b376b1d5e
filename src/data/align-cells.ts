import { defineHastPlugin } from 'satteri';

/** Says how a column is aligned by an attribute: the policy of the pages refuses the engine's inline styles. */
export const alignCells = defineHastPlugin({
  name: 'align-cells',
  element: {
    filter: ['td', 'th'],
    visit(node, context) {
      const { style } = node.properties;
      if (typeof style !== 'string') return;
      const [, side] = /^text-align: (left|right|center)$/.exec(style) ?? [];
      context.setProperty(node, 'style', null);
      if (side) context.setProperty(node, 'data-align', side);
    },
  },
});
