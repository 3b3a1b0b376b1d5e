import type CMS from 'decap-cms-core';
import {
  createElement as h,
  useEffect,
  useRef,
  useState,
  type FunctionComponent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import { entryFormat, unreadable } from '../format/entry-file.ts';
import { askPreview, type PreviewState } from './ask-preview.ts';
import type { Draft } from './draft.ts';
import { PageFrames } from './page-frames.ts';
import styles from './pane.css?url&no-inline';

/** Shows, beside each form, the page that its entry will have. `api` is where drafts are sent. */
export function registerPreviews(cms: typeof CMS, api: string): void {
  cms.registerPreviewStyle(styles);
  for (const name of [...collectionNames, 'site'] as const)
    cms.registerPreviewTemplate(name, paneOf(name, api) as never);
}

interface Props {
  entry: DecapEntry;
  /** Of the frame in which Decap shows the pane. */
  document: Document;
}

interface DecapEntry {
  get(key: 'data'): { toJS(): Record<string, unknown> } | undefined;
  get(key: 'slug' | 'raw'): string | undefined;
  get(key: 'newRecord'): boolean | undefined;
}

/** A pause in typing after which a page is worth making. */
const pauseMs = 400;

function paneOf(collection: Draft['collection'], api: string): FunctionComponent<Props> {
  const format = entryFormat(
    collection === 'site' ? { schema: siteSchema, extension: 'yaml' } : collections[collection],
  );
  const draftOf = (entry: DecapEntry): Draft => {
    const { id, ...fields } = entry.get('data')?.toJS() ?? {};
    const raw = entry.get('raw') || undefined;
    const isNew = entry.get('newRecord') === true;
    return {
      collection,
      id: String((isNew ? id : entry.get('slug')?.split('/').at(-1)) ?? ''),
      // Of a file that cannot be read the form knows nothing; its own text tells the line at fault.
      text: unreadable in fields ? (raw ?? '') : format.toFile(fields, raw),
    };
  };

  return function PreviewPane({ entry, document }) {
    const [state, setState] = useState<PreviewState>();
    const [isWaiting, setWaiting] = useState(false);
    const [tries, setTries] = useState(0);
    const [width, setWidth] = useState<keyof typeof widths>('phone');
    const { id, text } = draftOf(entry);

    useEffect(() => nameFrame(document), [document]);
    useEffect(() => {
      const abort = new AbortController();
      setWaiting(true);
      const ask = async () => {
        const answer = await askPreview(api, { collection, id, text }, abort.signal);
        setState(answer);
        setWaiting(false);
      };
      const timer = setTimeout(() => void ask().catch(() => undefined), state ? pauseMs : 0);
      return () => {
        clearTimeout(timer);
        abort.abort();
      };
      // Not `state`: an answer is no reason to ask again.
    }, [id, text, tries]);

    const retry = () => setTries(tries + 1);
    return h(
      'div',
      { className: 'preview' },
      h(Toolbar, { width, setWidth, status: isWaiting ? messages.waiting : address(state) }),
      state && state.kind !== 'page' && h(Reasons, { state, retry }),
      h(Stage, { width, state }),
    );
  };
}

const widths = { phone: { label: 'هاتف', pixels: 390 }, desktop: { label: 'حاسوب', pixels: 1280 } };

interface ToolbarProps {
  width: keyof typeof widths;
  setWidth: (width: keyof typeof widths) => void;
  status: ReactNode;
}

function Toolbar({ width, setWidth, status }: ToolbarProps): ReactElement {
  const names = Object.keys(widths) as (keyof typeof widths)[];
  return h(
    'div',
    { className: 'toolbar' },
    h(
      'div',
      { role: 'group', 'aria-label': 'عرض الصفحة' },
      names.map((name) =>
        h(
          'button',
          {
            key: name,
            type: 'button',
            'aria-pressed': name === width,
            onClick: () => setWidth(name),
          },
          widths[name].label,
        ),
      ),
    ),
    h('p', { role: 'status' }, status),
  );
}

interface ReasonsProps {
  state: Exclude<PreviewState, { kind: 'page' }>;
  retry: () => void;
}

function Reasons({ state, retry }: ReasonsProps): ReactElement {
  return h(
    'div',
    { className: 'reasons', role: 'alert' },
    h('p', null, state.error),
    state.kind === 'failed'
      ? h('button', { type: 'button', onClick: retry }, 'أعد المحاولة')
      : h(
          'ul',
          null,
          state.problems.map(({ label, message }, index) =>
            h('li', { key: index }, label && h('strong', null, `${label}: `), message),
          ),
        ),
  );
}

/** The page at its full width, drawn as small as the pane is. */
function Stage({ width, state }: { width: keyof typeof widths; state: PreviewState | undefined }) {
  const stage = useRef<HTMLDivElement>(null);
  const frames = useRef<PageFrames>(undefined);
  const url = state?.kind === 'page' ? state.url : undefined;

  useEffect(() => {
    if (!stage.current || !url) return;
    frames.current ??= new PageFrames(stage.current);
    frames.current.show(url);
  }, [url]);
  useEffect(() => {
    const { current } = stage;
    if (!current) return undefined;
    const { pixels } = widths[width];
    const fit = () => {
      current.style.setProperty('--page', `${pixels}px`);
      current.style.setProperty('--scale', String(Math.min(1, current.clientWidth / pixels)));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(current);
    return () => observer.disconnect();
  }, [width]);

  return h('div', { ref: stage, className: 'stage', hidden: state?.kind === 'problems' });
}

/** Decap leaves the frame around the pane without a name, a language and a direction. */
function nameFrame(document: Document): void {
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
  const frame = document.defaultView?.frameElement;
  if (frame) frame.setAttribute('title', 'المعاينة');
}

function address(state: PreviewState | undefined): ReactNode {
  return state?.kind === 'page' && ['الصفحة ', h('bdi', { key: 'path', dir: 'ltr' }, state.path)];
}

const messages = { waiting: 'جارٍ تجهيز المعاينة…' } as const;
