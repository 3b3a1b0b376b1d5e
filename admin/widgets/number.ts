import type { CmsWidgetControlProps } from 'decap-cms-core';
import { createElement, useState, type ChangeEvent, type ReactElement } from 'react';
import { readNumber } from './typed-value.ts';

/** A number in any digits. A browser's own field refuses ١٢, and changes when the wheel turns over it. */
export function NumberControl(props: CmsWidgetControlProps<unknown>): ReactElement {
  const { forID, value, classNameWrapper, onChange } = props;
  const [typed, setTyped] = useState<string>();
  return createElement('input', {
    id: forID,
    className: classNameWrapper,
    dir: 'ltr',
    inputMode: 'decimal',
    autoComplete: 'off',
    value: typed ?? String(value ?? ''),
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setTyped(target.value);
      onChange(readNumber(target.value));
    },
    onBlur: () => setTyped(undefined),
  });
}
