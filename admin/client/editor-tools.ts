import { createElement, type ReactElement } from 'react';
import { announce } from './gateway/announce.ts';
import { readEntryAddress } from './gateway/entry-address.ts';
import { openHistory } from './history/history-dialog.ts';
import { useEntryFacts } from './workflow/entry-facts.ts';
import { whyNot } from './workflow/may.ts';

export { mayDo } from './workflow/may.ts';
export { WorkflowSteps } from './workflow/workflow-steps.ts';

interface Props {
  isNewEntry?: boolean;
  currentStatus?: string;
  isPersisting?: boolean;
}

/** What the desk adds to the editor's toolbar: the history, and why a person cannot save here. */
export function EditorTools({
  isNewEntry,
  currentStatus,
  isPersisting,
}: Props): ReactElement | null {
  const facts = useEntryFacts(`${currentStatus} ${isPersisting}`);
  if (isNewEntry) return null;
  const reason = facts && whyNot('write', facts.target);
  const show = () => {
    const address = readEntryAddress(location.hash);
    if (address) openHistory(address).catch((error: unknown) => announce(String(error)));
  };
  return createElement(
    'div',
    { className: 'desk-steps' },
    reason && createElement('span', { className: 'desk-why' }, reason),
    createElement('button', { type: 'button', onClick: show }, 'سجل التغييرات'),
  );
}
