import type { CmsWidgetControlProps } from 'decap-cms-core';
import { createElement, useRef, type ChangeEvent, type ReactElement } from 'react';
import { marks, type Edit } from './marks.ts';

/** The source of a text in Markdown: what the editor does not touch stays as it is, footnotes and all. */
export function MarkdownSourceControl(
  props: CmsWidgetControlProps<string | undefined>,
): ReactElement {
  const { forID, value = '', classNameWrapper, onChange } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  return createElement(
    'div',
    { className: `desk-source ${classNameWrapper}` },
    createElement(
      'div',
      { role: 'toolbar', 'aria-label': 'تنسيق النص', 'aria-controls': forID },
      marks.map(({ label, apply }) =>
        createElement(
          'button',
          { key: label, type: 'button', onClick: () => edit(area.current, apply) },
          label,
        ),
      ),
    ),
    createElement('textarea', {
      ref: area,
      id: forID,
      dir: 'auto',
      value,
      onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => onChange(target.value),
    }),
  );
}

/** Only `execCommand` leaves the edit in the list of what Ctrl+Z takes back. */
function edit(
  area: HTMLTextAreaElement | null,
  apply: (text: string, selected: { start: number; end: number }) => Edit,
): void {
  if (!area) return;
  const { start, end, insert, select } = apply(area.value, {
    start: area.selectionStart,
    end: area.selectionEnd,
  });
  area.focus();
  area.setSelectionRange(start, end);
  document.execCommand('insertText', false, insert);
  area.setSelectionRange(select.start, select.end);
}
