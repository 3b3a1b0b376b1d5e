/** Draws the script of one service. */
import type { BriefGroup, BriefLine, BriefSection } from '#domain/service/brief.ts';
import { pageAddress } from '#domain/page-address.ts';
import {
  callKeys,
  callPrompts,
  callStatusPrompt,
  type CallRow,
} from '#domain/service/call-script.ts';

/** The parts of the script; the text of the message is the element `#call-sms`, its button `[data-copy]`. */
export function drawScript({ title, url, authority, status, sms, sections }: CallRow): Node[] {
  const heading = make('h2', link(title, url));
  heading.id = 'call-title';
  return [
    heading,
    ...(authority ? [make('p', authority)] : []),
    ...(status
      ? [
          withClass(
            'status',
            make(
              'div',
              make('p', callStatusPrompt),
              make('p', make('strong', `${status.title}. `), status.text),
            ),
          ),
        ]
      : []),
    ...sections.map(drawSection),
    drawMessage(sms),
  ];
}

function drawSection({ key, heading, groups }: BriefSection): HTMLElement {
  const title = make('h3', make('kbd', callKeys[key]), heading);
  const section = make(
    'section',
    title,
    withClass('prompt', make('p', callPrompts[key])),
    ...groups.flatMap(drawGroup),
  );
  section.dataset['key'] = callKeys[key];
  section.tabIndex = -1;
  return section;
}

function drawGroup({ title, isOrdered, lines }: BriefGroup): HTMLElement[] {
  const list = make(isOrdered ? 'ol' : 'ul', ...lines.map(drawLine));
  return title ? [make('p', make('b', title)), list] : [list];
}

function drawLine({ text, href, value, notes, links = [] }: BriefLine): HTMLElement {
  return make(
    'li',
    href ? link(text, href) : text,
    ...(value ? [': ', make('strong', value)] : []),
    // Without the space, the last letter before would join the first letter after.
    ...(notes ? [' ', make('small', notes.join(' · '))] : []),
    ...links.flatMap(({ label, href }) => [' ', link(label, href)]),
  );
}

function drawMessage(sms: string): HTMLElement {
  const text = make('blockquote', sms);
  text.id = 'call-sms';
  const button = make('button', make('kbd', 'C'), 'انسخ الرسالة');
  button.dataset['copy'] = '';
  const said = make('span');
  said.setAttribute('role', 'status');
  return make('section', make('h3', 'الرسالة القصيرة'), text, make('p', button, ' ', said));
}

function link(label: string, href: string): HTMLAnchorElement {
  const anchor = make('a', make('bdi', label));
  anchor.href = pageAddress(href, document.documentElement.dataset);
  return anchor;
}

function withClass(name: string, element: HTMLElement): HTMLElement {
  element.className = name;
  return element;
}

export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}
