/** Decap's own widgets that the desk has. */
export const decapWidgets = [
  'boolean',
  'file',
  'list',
  'object',
  'relation',
  'select',
  'string',
  'text',
] as const;

/** The desk's own widgets. */
export const deskWidgets = ['entry-id', 'date', 'number', 'markdown-source'] as const;

export type DeskWidget = (typeof deskWidgets)[number];
