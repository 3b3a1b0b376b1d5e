import { metaOf, shapeOf } from '#schema/walk.ts';
import { schemaOf, type DeskCollection } from '../check/desk-collection.ts';

/** The Arabic label of a field's value where it has one: `('services', 'status', 'suspended') // => 'معلّقة'` */
export function optionLabel(collection: DeskCollection, field: string, value: string): string {
  const schema = shapeOf(schemaOf(collection))?.[field];
  return (schema && metaOf(schema).options?.[value]) ?? value;
}
