import type { CmsWidgetControlProps } from 'decap-cms-core';
import { createElement, useImperativeHandle, type ReactElement, type Ref } from 'react';

interface Props extends CmsWidgetControlProps<string | undefined> {
  /** Decap gives these, though its types do not say so. */
  entry?: { get(key: string): unknown };
  ref?: Ref<{ getValidateValue(): string }>;
}

/** The id of an entry: typed once when it is new, shown ever after. */
export function EntryIdControl(props: Props): ReactElement {
  const { forID, value, classNameWrapper, entry, ref, onChange } = props;
  const isNew = entry?.get('newRecord') === true;
  const shown = isNew ? (value ?? '') : String(entry?.get('slug'));
  // The id of a saved entry is the name of its file, and not among the values that Decap checks.
  useImperativeHandle(ref, () => ({ getValidateValue: () => shown.split('/').at(-1) ?? '' }));
  return createElement('input', {
    id: forID,
    className: classNameWrapper,
    dir: 'ltr',
    readOnly: !isNew,
    value: shown,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value.trim()),
  });
}
