import type { CmsWidgetControlProps } from 'decap-cms-core';
import { createElement, useRef, useState, type ChangeEvent, type ReactElement } from 'react';
import { readDate, showDate } from './typed-value.ts';

/**
 * A date, typed or picked, shown day first and stored year first. A browser's own field shows the order of the
 * computer's language, in which 2/3 is February as often as March, and knows no date without a day.
 */
export function DateControl(props: CmsWidgetControlProps<unknown>): ReactElement {
  const { forID, value, field, classNameWrapper, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const stored = String(value ?? '');
  return createElement(
    'div',
    { className: `desk-date ${classNameWrapper}` },
    createElement('input', {
      id: forID,
      dir: 'ltr',
      inputMode: 'numeric',
      autoComplete: 'off',
      placeholder: field.get('whole') ? '31/12/2026' : '31/12/2026، 12/2026، 2026',
      value: typed ?? showDate(value),
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        setTyped(target.value);
        onChange(readDate(target.value));
      },
      onBlur: () => setTyped(undefined),
    }),
    createElement('input', {
      ref: picker,
      type: 'date',
      tabIndex: -1,
      'aria-hidden': true,
      value: /^\d{4}-\d\d-\d\d$/.test(stored) ? stored : '',
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value),
    }),
    createElement(
      'button',
      {
        type: 'button',
        'aria-label': 'اختر اليوم من التقويم',
        onClick: () => picker.current?.showPicker(),
      },
      'التقويم',
    ),
  );
}
