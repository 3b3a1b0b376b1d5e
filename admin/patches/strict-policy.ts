import type { Patch } from './patch.ts';

const notifications = 'decap-cms-core/dist/esm/components/UI/Notifications.js';

/** Styles that a strict policy refuses: they are part of the desk's own sheet. */
export const strictPolicy: readonly Patch[] = [
  {
    name: 'no-style-from-script',
    file: notifications,
    why: 'The sheet of the messages is a text in a script, for which a policy would need its hash; look/desk.css imports it.',
    find: "import { injectStyle } from 'react-toastify/dist/inject-style';\n",
    replace: '',
  },
  {
    name: 'no-style-from-script-called',
    file: notifications,
    why: 'The call of the function that no-style-from-script takes out.',
    find: 'injectStyle();\n',
    replace: '',
  },
];
