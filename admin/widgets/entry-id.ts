import type { CmsWidgetControlProps } from 'decap-cms-core';
import { createElement, type ReactElement } from 'react';

interface Props extends CmsWidgetControlProps<string | undefined> {
  /** Decap gives it, though its types do not say so. */
  entry?: { get(key: string): unknown };
}

/** The id of an entry: typed once when it is new, shown ever after. */
export function EntryIdControl({
  forID,
  value,
  classNameWrapper,
  entry,
  onChange,
}: Props): ReactElement {
  const isNew = entry?.get('newRecord') === true;
  return createElement('input', {
    id: forID,
    className: classNameWrapper,
    dir: 'ltr',
    readOnly: !isNew,
    value: isNew ? (value ?? '') : String(entry?.get('slug')),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value.trim()),
  });
}
