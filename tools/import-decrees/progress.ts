/** Shows how far a run is: a bar on a terminal, elsewhere a line for each tenth. */
export class Progress {
  readonly #total: number;
  readonly #stream: Stream;
  #done = 0;
  #shown = -1;

  constructor(total: number, stream: Stream = process.stderr) {
    this.#total = total;
    this.#stream = stream;
  }

  step(name: string): void {
    this.#done += 1;
    const share = this.#done / this.#total;
    if (!this.#stream.isTTY) {
      const tenth = Math.floor(share * 10);
      if (tenth > this.#shown) this.#stream.write(`${this.#done} of ${this.#total}\n`);
      this.#shown = tenth;
      return;
    }
    const percent = Math.floor(share * 100);
    if (percent === this.#shown) return;
    this.#shown = percent;
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
    const label = `${bar} ${String(percent).padStart(3)}%  ${this.#done}/${this.#total}  `;
    const room = Math.max(0, (this.#stream.columns || 80) - label.length - 1);
    this.#stream.write(`\r${label}${name.slice(-room)}\u001b[K`);
  }

  /** Clears the bar. */
  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}

const width = 24;

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { write: (text: string) => boolean };
