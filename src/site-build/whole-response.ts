/**
 * A response that hands out the body that it was given. Node's own copies it into a stream, out of which the build would
 * read it again: a twelfth of the time that a page takes.
 */
const NodeResponse = globalThis.Response;

export class WholeResponse extends NodeResponse {
  /** The whole body; undefined where it is a stream, or there is none. */
  readonly whole: string | Uint8Array<ArrayBuffer> | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const isWhole = typeof body === 'string' || body instanceof Uint8Array;
    super(isWhole ? null : body, init);
    this.whole = isWhole ? (body as string | Uint8Array<ArrayBuffer>) : undefined;
  }

  override get body() {
    return this.whole === undefined ? super.body : this.#asUsual().body;
  }
  override text() {
    return this.whole === undefined ? super.text() : this.#asUsual().text();
  }
  override json() {
    return this.whole === undefined ? super.json() : this.#asUsual().json();
  }
  override arrayBuffer() {
    return this.whole === undefined ? super.arrayBuffer() : this.#asUsual().arrayBuffer();
  }
  override blob() {
    return this.whole === undefined ? super.blob() : this.#asUsual().blob();
  }
  override clone() {
    return this.whole === undefined ? super.clone() : this.#asUsual();
  }

  #asUsual() {
    const { headers, status, statusText } = this;
    return new NodeResponse(this.whole, { headers, status, statusText });
  }
}

/** Does something while the pages' own code makes responses of this kind. */
export async function withWholeResponses<T>(make: () => Promise<T>): Promise<T> {
  globalThis.Response = WholeResponse;
  try {
    return await make();
  } finally {
    globalThis.Response = NodeResponse;
  }
}
