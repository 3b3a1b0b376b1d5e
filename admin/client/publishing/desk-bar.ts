import { button, element } from '../element.ts';
import { announced } from '../gateway/announce.ts';
import { ask } from '../gateway/ask.ts';
import { currentActor, isOffice } from '../gateway/session.ts';
import { whyNot } from '../workflow/may.ts';
import { followed } from './followed.ts';
import { sayProblems, sayState, type PublishingState } from './say-state.ts';

/**
 * The quiet line at the foot of the desk: how publishing stands, what was just done, the editors' guide, and the audit log
 * for those who may.
 */
class DeskBar extends HTMLElement {
  private readonly line = element('span', { attrs: { role: 'status', 'aria-label': 'النشر' } });
  private readonly problems = element('ul', { className: 'desk-build-problems' });
  private readonly audit = element('a', {
    href: 'api/audit?format=csv',
    download: 'audit.csv',
    textContent: 'سجل التدقيق (CSV)',
    hidden: true,
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private said = '';
  private unfollow: (() => void) | undefined;

  connectedCallback(): void {
    const guide = element('a', { href: 'guide/', target: '_blank', textContent: 'دليل المحرّر' });
    this.append(this.line, this.problems, guide, this.audit);
    window.addEventListener(announced, this.onAnnounced);
    document.addEventListener('visibilitychange', this.look);
    this.unfollow = followed.subscribe(this.look);
    void this.look();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    window.removeEventListener(announced, this.onAnnounced);
    document.removeEventListener('visibilitychange', this.look);
    this.unfollow?.();
  }

  private readonly look = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (document.hidden) return;
    let next = idle;
    const actor = currentActor();
    if (actor) {
      const own = followed.get();
      const state = await ask<PublishingState>(
        own === undefined ? 'publishing' : `publishing?commit=${own}`,
        { isQuiet: true },
      ).catch(() => undefined);
      if (state && own === followed.get()) this.show(state, own);
      if (state?.state === 'running') next = busy;
      const everything = { collection: 'site', organisations: [] } as const;
      this.audit.hidden = !isOffice() || whyNot('audit', everything) !== undefined;
    } else next = busy;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.look, next);
  };

  private show(state: PublishingState, own: string | undefined): void {
    const line = sayState(state, own);
    // A screen reader says again whatever is written again.
    if (line === this.said) return;
    this.said = line;
    this.line.textContent = line;
    this.classList.toggle('desk-failed', state.state === 'failed');
    this.problems.replaceChildren(
      ...sayProblems(state).map(({ text, address }) =>
        element('li', {}, address ? element('a', { href: address, textContent: text }) : text),
      ),
    );
  }

  private readonly onAnnounced = (event: Event): void => {
    const text = String((event as CustomEvent<string>).detail);
    const note = element('p', { className: 'desk-note', attrs: { role: 'alert' } }, text, ' ');
    note.append(button('حسناً', () => note.remove()));
    this.append(note);
    void this.look();
  };
}

/** Milliseconds between two looks. */
const busy = 2000;
const idle = 15_000;

/** Puts the line on the page. */
export function showDeskBar(): void {
  if (!customElements.get('desk-bar')) customElements.define('desk-bar', DeskBar);
  document.body.append(document.createElement('desk-bar'));
}
