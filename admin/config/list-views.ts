import type { CmsCollection } from 'decap-cms-core';
import type { ListUse } from '#schema/field.ts';
import { metaOf, shapeOf, type Schema } from '#schema/walk.ts';
import { titleField } from './fields-from-schema.ts';

type ListViews = Pick<CmsCollection, 'sortable_fields' | 'view_filters' | 'view_groups'>;

/** How a collection's list may be sorted, filtered and grouped: what its fields say with `listed`. */
export function listViews(schema: Schema): ListViews {
  const fields = Object.entries(shapeOf(schema) ?? {});
  const used = (use: ListUse) =>
    fields
      .map(([name, child]) => ({ name, ...metaOf(child) }))
      .filter(({ listed = [] }) => listed.includes(use));
  const filters = used('filter').flatMap(({ name, label, options = {} }) =>
    Object.entries(options).map(([value, option]) => ({
      label: `${label}: ${option}`,
      field: name,
      pattern: `^${value}$`,
    })),
  );
  const groups = used('group').map(({ name, label = name }) => ({ label, field: name }));
  return {
    sortable_fields: [titleField(schema), ...used('sort').map(({ name }) => name)],
    // Decap accepts no empty list of these.
    ...(filters.length && { view_filters: filters }),
    ...(groups.length && { view_groups: groups }),
  };
}
