import { createElement, useEffect, useMemo, type ReactElement } from 'react';
import { findOpenEntry } from '../editor/open-entry.ts';
import { useSignal } from '../editor/signal.ts';
import { findField, inputOf, pathOf, type MountedField } from './field-registry.ts';
import { describeSms } from './sms-counter.ts';
import { fieldProblems } from './validation.ts';

/** What is said under a control: what is wrong with its value, and how long a short message has become. */
export function FieldNotes({
  field,
  value,
}: {
  field: MountedField;
  value: unknown;
}): ReactElement {
  const messages = useMessages(field);
  const id = `${field.id}-problems`;
  const counter = counterOf(field, value);
  useEffect(() => {
    const input = inputOf(field.id);
    // What stands in a list or an object belongs to fields of their own.
    if (input?.id !== field.id) return;
    if (messages.length > 0) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    input.setAttribute('aria-describedby', id);
  });
  return createElement(
    'div',
    { id, className: 'desk-field-notes' },
    counter &&
      createElement('p', { className: 'desk-counter', 'data-over': counter.isOver }, counter.text),
    createElement(
      'ul',
      { 'aria-live': 'polite' },
      messages.map((message) => createElement('li', { key: message }, message)),
    ),
  );
}

function useMessages(field: MountedField): readonly string[] {
  const problems = useSignal(fieldProblems);
  return useMemo(
    () =>
      problems.filter(({ path }) => findField(path)?.id === field.id).map(({ message }) => message),
    [problems, field],
  );
}

/** The message is counted as it is sent, which the rest of the entry has a say in. */
function counterOf(
  field: MountedField,
  value: unknown,
): ReturnType<typeof describeSms> | undefined {
  if (field.parents.length > 0 || !field.id.startsWith('sms-field-')) return undefined;
  const entry = findOpenEntry();
  if (entry?.collection !== 'services' || pathOf(field).join() !== 'sms') return undefined;
  return describeSms({ ...entry.values, sms: value });
}
