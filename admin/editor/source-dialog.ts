import { createElement, useEffect, useRef, useState, type ReactElement } from 'react';
import { extensionOf } from '../check/desk-collection.ts';
import { readEntryFile, unreadable, type Fault } from '../format/entry-file.ts';
import { fillForm, findOpenEntry, onEntryChange, type OpenEntry } from './open-entry.ts';

/** The text of a file that no form can show, with the reason. It goes on into the form once it can be read. */
export function SourceDialog(): ReactElement | null {
  const [entry, setEntry] = useState<OpenEntry>();
  useEffect(
    () =>
      onEntryChange(() => {
        const open = findOpenEntry();
        setEntry(open && unreadable in open.values ? open : undefined);
      }),
    [],
  );
  return entry ? createElement(Source, { key: entry.key, entry }) : null;
}

function Source({ entry }: { entry: OpenEntry }): ReactElement {
  const [text, setText] = useState(entry.raw);
  const dialog = useRef<HTMLDialogElement>(null);
  const source = useRef<HTMLTextAreaElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const read = readEntryFile(text, extensionOf(entry.collection));
  const fault = 'problem' in read ? read.problem : undefined;
  const leave = () => {
    location.hash = `#/collections/${entry.collection}`;
  };
  return createElement(
    'dialog',
    {
      ref: dialog,
      className: 'desk-raw',
      'aria-labelledby': 'desk-source-title',
      onCancel: leave,
    },
    createElement('h2', { id: 'desk-source-title' }, 'تعذّرت قراءة هذا الملف'),
    createElement('p', null, 'هذا نصّه كما هو. صحّحه هنا ليُفتح في النموذج، ولا يُحفظ شيء قبل ذلك.'),
    createElement(
      'p',
      { role: 'status' },
      fault ? sayFault(fault) : 'صار النص مقروءاً. افتحه في النموذج ثم احفظه.',
    ),
    createElement('textarea', {
      ref: source,
      'aria-label': 'نص الملف',
      dir: 'auto',
      spellCheck: false,
      value: text,
      onChange: ({ target }: { target: HTMLTextAreaElement }) => setText(target.value),
    }),
    createElement(
      'button',
      {
        type: 'button',
        className: 'desk-first',
        disabled: fault !== undefined,
        onClick: () => 'data' in read && fillForm(read.data, text),
      },
      'افتحه في النموذج',
    ),
    fault &&
      createElement(
        'button',
        { type: 'button', onClick: () => selectLine(source.current, fault.line) },
        `اذهب إلى السطر ${fault.line}`,
      ),
    createElement('button', { type: 'button', onClick: leave }, 'ارجع إلى القائمة'),
  );
}

function sayFault({ line, message }: Fault): string {
  return `السطر ${line}: ${message}`;
}

function selectLine(source: HTMLTextAreaElement | null, line: number): void {
  if (!source) return;
  const lines = source.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  source.focus();
  source.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
