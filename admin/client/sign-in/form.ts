import { button, element } from '../element.ts';
import { readSession, signIn, type Session } from '../gateway/session.ts';

interface Options {
  session: Session;
  /** What is open behind the form has to stay: the provider's page opens beside it. */
  isOverWork?: boolean;
  onSignedIn: (session: Session) => void;
}

/** The ways into the desk that the gateway offers. */
export function signInForm({ session, isOverWork = false, onSignedIn }: Options): HTMLElement {
  const alert = element('p', { className: 'desk-alert', attrs: { role: 'alert' } });
  const attempt = async (enter: () => Promise<Session>) => {
    alert.textContent = '';
    try {
      const entered = await enter();
      if (entered.user) onSignedIn(entered);
      else alert.textContent = 'لم تدخل بعد. أكمل الدخول في الصفحة الأخرى ثم تابع.';
    } catch (error) {
      alert.textContent = String(error);
    }
  };
  return element(
    'div',
    { className: 'desk-sign-in' },
    session.signIn.includes('password') && passwordForm(attempt),
    alert,
    session.signIn.includes('oidc') &&
      element('a', {
        className: 'desk-main',
        href: 'api/session/oidc',
        textContent: 'ادخل بحساب الجهة (OpenID)',
        ...(isOverWork && { target: '_blank' }),
      }),
    session.signIn.includes('oidc') &&
      isOverWork &&
      button('دخلت في الصفحة الأخرى، تابع', () => void attempt(readSession)),
    !session.signIn.length &&
      element('p', {
        textContent: 'لا حساب في هذا المكتب بعد. يضيف مديره الحسابات من جهاز الخادم.',
      }),
  );
}

function passwordForm(attempt: (enter: () => Promise<Session>) => Promise<void>): HTMLElement {
  const name = element('input', { name: 'name', required: true, dir: 'auto' });
  const password = element('input', { name: 'password', type: 'password', required: true });
  name.autocomplete = 'username';
  password.autocomplete = 'current-password';
  password.dir = 'auto';
  const enter = element('button', {
    type: 'submit',
    className: 'desk-main',
    textContent: 'ادخل',
  });
  const form = element(
    'form',
    {},
    element('label', {}, 'الاسم أو البريد', name),
    element('label', {}, 'كلمة السر', password),
    enter,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    enter.disabled = true;
    await attempt(() => signIn(name.value, password.value));
    enter.disabled = false;
    if (!form.isConnected) return;
    password.value = '';
    password.focus();
  });
  return form;
}
