/**
 * Two frames in one place: the next page loads in the hidden one, is scrolled to where the reader was, and only then
 * takes the place of the page before. Nothing flickers.
 */
export class PageFrames {
  readonly #frames: [HTMLIFrameElement, HTMLIFrameElement];
  #front = 0;
  #asked = '';

  constructor(stage: HTMLElement) {
    const frames = [0, 1].map(() => makeFrame(stage.ownerDocument));
    this.#frames = frames as [HTMLIFrameElement, HTMLIFrameElement];
    stage.append(...frames);
  }

  /** Shows a page in place of the present one; of pages asked for in a row, the last. */
  show(url: string): void {
    this.#asked = url;
    const back = this.#frames[this.#front === 0 ? 1 : 0];
    back.onload = () => {
      if (this.#asked !== url) return;
      this.#turnTo(back);
    };
    back.src = url;
  }

  #turnTo(back: HTMLIFrameElement): void {
    const front = this.#frames[this.#front === 0 ? 0 : 1];
    const { scrollX = 0, scrollY = 0 } = front.contentWindow ?? {};
    if (front.dataset['front'] !== undefined) back.contentWindow?.scrollTo(scrollX, scrollY);
    back.dataset['front'] = '';
    back.inert = false;
    delete front.dataset['front'];
    front.inert = true;
    this.#front = this.#frames.indexOf(back);
  }
}

function makeFrame(document: Document): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'الصفحة كما يراها الناس';
  // The origin is for the page's fonts and the scroll position. Without allow-scripts, nothing in the page can use it.
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.inert = true;
  return frame;
}
