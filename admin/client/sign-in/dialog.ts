import { openDialog } from '../dialog.ts';
import { element } from '../element.ts';
import { readSession, type Session } from '../gateway/session.ts';
import { clientMessages } from '../messages.ts';
import { signInForm } from './form.ts';

let asking: Promise<void> | undefined;

/** Lets somebody whose session ended sign in over their work, once for all requests that wait. */
export function askToSignIn(): Promise<void> {
  asking ??= open().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function open(): Promise<void> {
  const session = await readSession();
  if (session.user) return;
  await openDialog<Session>({ title: 'ادخل من جديد', canLeave: false }, (answer) => [
    element('p', { textContent: clientMessages.signInAgain() }),
    signInForm({ session, isOverWork: true, onSignedIn: answer }),
  ]);
}
