import { createElement, useEffect, useRef, type ReactElement } from 'react';
import { readSession } from '../gateway/session.ts';
import { signInForm } from './form.ts';

interface Props {
  /** Decap takes over from here: the gateway's session says who it is. */
  onLogin: (credentials: object) => void;
}

/** The page before the desk. Who is signed in already, or alone on their own machine, does not see it. */
export function SignInPage({ onLogin }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    void readSession().then(
      (session) => {
        if (isGone) return;
        if (session.user) return onLogin({});
        const form = signInForm({ session, onSignedIn: () => onLogin({}) });
        place.current?.replaceChildren(form);
        form.querySelector('input')?.focus();
      },
      (error: unknown) => place.current?.replaceChildren(String(error)),
    );
    return () => {
      isGone = true;
    };
    // Decap makes a new `onLogin` each time it draws.
  }, []);
  return createElement(
    'main',
    { className: 'desk-entrance' },
    createElement('h1', {}, 'مكتب التحرير'),
    createElement('div', { ref: place, 'aria-live': 'polite' }, 'جارٍ فتح المكتب…'),
  );
}
