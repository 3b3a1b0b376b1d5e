/** What a page has to show. */
export interface Sight {
  /** Finds the rows, the best first. */
  rows: string;
  /** The first row must have them all. */
  words: readonly string[];
}

declare global {
  var stopwatch: {
    /**
     * Milliseconds from the last thing that the person did, or from when the page was asked for, until the sight was
     * painted, could be clicked, and changed no more. Called before the person does anything.
     */
    time(sight: Sight): Promise<number>;
  };
}

/** Runs in a page before its own scripts do. */
export function installStopwatch(): void {
  /** Milliseconds without a change after which nothing more is waited for. */
  const quiet = 700;
  const patience = 180_000;
  let acted = 0;
  for (const kind of ['click', 'keydown', 'input'])
    addEventListener(kind, ({ timeStamp }) => (acted = timeStamp), true);

  /** The moment after the next frame was drawn. */
  const drawn = () =>
    new Promise<number>((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      }),
    );

  const look = ({ rows, words }: Sight) => {
    const found = [...document.querySelectorAll(rows)];
    const first = found[0];
    const text = first?.textContent ?? '';
    const { x = 0, y = 0, width = 0, height = 0 } = first?.getBoundingClientRect() ?? {};
    const onTop = document.elementFromPoint(x + width / 2, y + height / 2);
    const isOnTop = onTop !== null && first?.contains(onTop) === true;
    return {
      state: `${found.length} ${text} ${found.at(-1)?.textContent ?? ''}`,
      isThere: isOnTop && words.every((word) => text.includes(word)),
    };
  };

  globalThis.stopwatch = {
    async time(sight) {
      const before = look(sight).state;
      let state = before;
      let changed = 0;
      for (const end = performance.now() + patience; ;) {
        const now = await drawn();
        const seen = look(sight);
        if (seen.state !== state) [state, changed] = [seen.state, now];
        if (seen.isThere && state !== before && now - changed > quiet) return changed - acted;
        if (now > end) throw new Error(`Not shown: ${sight.words.join(' ')}. Shown: ${state}`);
      }
    },
  };
}
