import { satteri } from '@astrojs/markdown-satteri';
import { createComponent, render, unescapeHTML } from 'astro/runtime/server/index.js';

/** A body that a preview does not render; the message is for its editor. */
export class UnrenderableBody extends Error {}

const shared = { syntaxHighlight: false, smartypants: true, gfm: true } as const;

/** The component that renders an MDX body which holds no code: what is left of MDX then is Markdown. */
export async function renderWithoutCode(body: string) {
  const { code } = await markdown.render(body);
  return createComponent(() => render`${unescapeHTML(code)}`);
}

/**
 * A draft is code that nobody has reviewed, and a preview does not run it.
 * @throws UnrenderableBody where an MDX body holds code, or cannot be read.
 */
export async function refuseCode(body: string): Promise<void> {
  try {
    await mdx?.process(body, '/draft.mdx', {});
  } catch (error) {
    if (error instanceof UnrenderableBody) throw error;
    throw new UnrenderableBody(messages.unreadable);
  }
}

const messages = {
  code: 'في المتن شيفرة (استيراد، أو ما بين معقوفين { }، أو وسم < >)، والمعاينة لا تشغّل شيفرة لم تُراجع. إن لم تقصد شيفرة فاكتب قبل العلامة شرطة معكوسة: \\{ أو \\<',
  unreadable:
    'لا تُقرأ صياغة المتن، والصفحة لا تُبنى به: العلامتان < و{ لهما معنى خاص. اكتب قبل كل منهما شرطة معكوسة: \\< أو \\{',
} as const;

function refuse(): never {
  throw new UnrenderableBody(messages.code);
}

/** With the options of Astro's own MDX integration, so that both give the same page. */
const markdown = await satteri().createRenderer(shared);

const mdx = await satteri({
  mdastPlugins: [
    {
      name: 'refuse-code',
      mdxjsEsm: refuse,
      mdxFlowExpression: refuse,
      mdxTextExpression: refuse,
      mdxJsxFlowElement: refuse,
      mdxJsxTextElement: refuse,
    },
  ],
}).createMdxRenderer?.(shared, { optimize: false, srcDir: new URL('file:///'), sourcemap: false });
