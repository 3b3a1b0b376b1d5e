/** Bundled with the site's own pages, which it renders with a draft among their content. */
import { contentFolder } from '#data/content-folder.ts';
import { useSource } from '#data/source.ts';
import { ContentError } from '#domain/content-error.ts';
import type { Draft, Preview } from '../draft.ts';
import { contentWithDraft } from './content-with-draft.ts';
import { draftSource } from './draft-source.ts';
import { refuseCode, UnrenderableBody } from './mdx-without-code.ts';
import { findPagePath } from './page-path.ts';
import { renderPage } from './render-page.ts';

export { setPageStyles } from './render-page.ts';

const content = contentWithDraft(contentFolder);

/** The page on which an entry shows, with its draft in place of what is stored. One call at a time. */
export async function renderPreview(draft: Draft): Promise<Preview> {
  const { file, id } = await content.fileOf(draft);
  try {
    const read = await content.read(draft, file);
    if (draft.collection === 'topics') await refuseCode(read.entries.topics.get(id)?.body ?? '');
    useSource(draftSource(contentFolder, read));
    const path = await findPagePath(draft.collection, id);
    const html = path && (await renderPage(path));
    return html ? { html, path } : { message: noPage };
  } catch (error) {
    if (error instanceof UnrenderableBody) return { message: error.message };
    if (!(error instanceof ContentError)) throw error;
    const own = error.problems.filter((problem) => problem.file === file);
    return { problems: own.length ? own : error.problems, isOwn: own.length > 0 };
  }
}

const noPage = 'لا صفحة لهذا المدخل يراها الناس، فلا معاينة له.';
