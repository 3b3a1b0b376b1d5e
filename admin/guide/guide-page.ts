import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The editors' guide, from the root of the project: its text is `README.md`, its pictures lie beside it. */
export const guideFolder = 'docs/editors-guide';

/** Makes `admin/guide/index.html` the page of the editors' guide, out of the Markdown that forges show as well. */
export function guidePage(project: string): Plugin {
  return {
    name: 'guide-page',
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename }) {
        if (!filename.endsWith('/guide/index.html')) return html;
        const guide = await renderGuide(
          readFileSync(join(project, guideFolder, 'README.md'), 'utf8'),
        );
        return html.replace('<!-- guide -->', () => guide);
      },
    },
  };
}

/** The guide as HTML, its pictures named from the folder of the page. */
export async function renderGuide(markdown: string): Promise<string> {
  const processor = await createSatteriMarkdownProcessor({
    syntaxHighlight: false,
    features: { smartPunctuation: false },
  });
  // Addresses of its own folder are kept by the processor for Astro, which is not here.
  const rooted = markdown.replaceAll('](images/', `](/${guideFolder}/images/`);
  const { code } = await processor.render(rooted);
  return code.replaceAll(`src="/${guideFolder}/`, `loading="lazy" src="../../${guideFolder}/`);
}
