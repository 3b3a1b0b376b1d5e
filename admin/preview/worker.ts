/** The thread in which pages are rendered: a draft that takes long, or too much memory, does not stop the gateway. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Draft, Preview } from './draft.ts';
import { rendererModule, stylesFile, type PageStyles } from './renderer-folder.ts';

export interface Question {
  number: number;
  draft: Draft;
}

export type Answer = { number: number } & ({ preview: Preview } | { error: string });

/** What `renderer/main.ts` exports. */
interface Renderer {
  setPageStyles(styles: PageStyles): void;
  renderPreview(draft: Draft): Promise<Preview>;
}

const { folder } = workerData as { folder: string };
const { renderPreview, setPageStyles } = (await import(
  pathToFileURL(join(folder, rendererModule)).href
)) as Renderer;
setPageStyles(JSON.parse(readFileSync(join(folder, stylesFile), 'utf8')) as PageStyles);

parentPort?.on('message', ({ number, draft }: Question) => {
  renderPreview(draft).then(
    (preview) => answer({ number, preview }),
    (error: unknown) => answer({ number, error: String(error) }),
  );
});

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
