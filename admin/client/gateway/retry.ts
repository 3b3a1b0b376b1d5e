import { openDialog } from '../dialog.ts';
import { button, element } from '../element.ts';
import { clientMessages } from '../messages.ts';

let asking: Promise<boolean> | undefined;

/** Says that the gateway cannot be reached, once for all requests that wait; true when the editor wants another try. */
export function askToRetry(): Promise<boolean> {
  asking ??= open().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function open(): Promise<boolean> {
  const again = await openDialog<boolean>({ title: 'لا اتصال' }, (answer) => {
    const retry = () => answer(true);
    window.addEventListener('online', retry, { once: true });
    return [
      element('p', { textContent: clientMessages.offline() }),
      element(
        'p',
        { className: 'desk-buttons' },
        button('أعد المحاولة', retry, 'desk-main'),
        button('ارجع إلى التحرير', () => answer(false)),
      ),
    ];
  });
  return again === true;
}
