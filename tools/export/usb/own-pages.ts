/** The pages that a copy has and the site has not: what it is, and how to check it. They wear the site's own style. */
import { folderPolicy } from '#domain/serving/policy.ts';
import { sumsFile, signatureFile } from './sums.ts';
import type { SiteFacts } from '../edition/site-facts.ts';

export const readmeFile = 'اقرأني.html';
export const verifyFile = 'verify.html';
export const verifyScript = '_astro/verify.js';

export interface OwnPage {
  facts: SiteFacts;
  /** The site's style sheets, from the copy's root. */
  styles: readonly string[];
  /** The public key that the copy is signed with, in minisign's format. */
  publicKey?: string | undefined;
  /** The folder's own name, as the ZIP has it. */
  folder: string;
}

/** The page that explains the copy. */
export function readmePage(page: OwnPage): string {
  const { facts, folder, publicKey } = page;
  const { name, tagline, home } = facts;
  return document(
    page,
    `اقرأني: ${name} دون إنترنت`,
    `
    <p class="mb-4">${escape(`${name}، ${tagline}`)}. هذه نسخة كاملة تعمل من غير إنترنت: الصفحات كلها، والبحث فيها مع التصفية، والبيانات المفتوحة.</p>
    <p class="mb-4"><a href="index.html">افتح البوابة</a> · <a href="search/index.html">ابحث فيها</a> · <a href="${verifyFile}">تحقق من النسخة</a></p>
    <h2 class="mt-6 mb-2 text-xl">كيف تفتحها</h2>
    <ul class="list-disc ps-6">
      <li>من ذاكرة USB أو من قرص الجهاز: افتح الملف <bdi dir="ltr">index.html</bdi> بأي متصفح حديث.</li>
      <li>من الملف المضغوط <bdi dir="ltr">${escape(folder)}.zip</bdi>: استخرجه كاملاً أولاً، ثم افتح <bdi dir="ltr">index.html</bdi>.</li>
      <li>لمدرسة أو مكتب: ضع المجلد في أي خادم ويب على الشبكة المحلية، في أي مسار. لا يحتاج إلى إعداد ولا إلى إنترنت.</li>
    </ul>
    <h2 class="mt-6 mb-2 text-xl">ما لا يعمل فيها</h2>
    <ul class="list-disc ps-6">
      <li>روابط المصادر تقود إلى مواقعها، فهي تحتاج إلى إنترنت.</li>
      <li>قوائم الأماكن الطويلة تُتصفَّح صفحة بعد صفحة، ولا تُجمع في صفحة واحدة.</li>
      <li>النسخة لا تجدّد نفسها: الأحدث على العنوان <bdi dir="ltr">${escape(home)}</bdi>.</li>
    </ul>
    <h2 class="mt-6 mb-2 text-xl">كيف تتأكد أنها أصلية</h2>
    <p class="mb-4">في الملف <bdi dir="ltr">${sumsFile}</bdi> بصمة كل ملف. ${publicKey ? `ووُقّعت القائمة في <bdi dir="ltr">${signatureFile}</bdi>.` : 'والقائمة بلا توقيع، فلا شيء يثبت من أصدر هذه النسخة.'} افتح <a href="${verifyFile}">صفحة التحقق</a>، أو استعمل أدوات شائعة:</p>
    <pre dir="ltr" class="overflow-x-auto p-4 text-start">sha256sum --check ${sumsFile}${publicKey ? `\nminisign -Vm ${sumsFile} -P ${escape(keyLine(publicKey))}` : ''}</pre>`,
  );
}

/** The page that checks the copy. */
export function verifyPage(page: OwnPage): string {
  const { facts, publicKey } = page;
  const key = publicKey ? keyLine(publicKey) : '';
  return document(
    page,
    'تحقق من هذه النسخة',
    `
    <p class="mb-4">يقارن متصفحك كل ملف ببصمته في القائمة الموقّعة، ولا يرسل شيئاً إلى أي مكان. ${publicKey ? '' : 'هذه النسخة بلا توقيع: يُعرف هل تغيّر ملف منها، ولا يُعرف من أصدرها.'}</p>
    <verify-copy class="block">
      <p class="mb-4"><label class="block font-semibold">المفتاح العام <input name="key" dir="ltr" class="block w-full max-w-measure border px-3 py-2" value="${escape(key)}" autocomplete="off" spellcheck="false"></label></p>
      <p class="mb-4 max-w-measure">من يزوّر نسخة قد يزوّر معها هذه الصفحة والمفتاح الذي فيها. قارن المفتاح بما نشرته البوابة على <bdi dir="ltr">${escape(facts.home)}offline/</bdi> أو في مصدر آخر تثق به، واكتبه هنا إن اختلف.</p>
      <p class="mb-4"><label class="block font-semibold">مجلد النسخة <input type="file" webkitdirectory multiple class="block py-2"></label> قد يسألك المتصفح عن «رفع» الملفات: هو يقرؤها على جهازك فقط.</p>
      <p role="status" class="my-4 text-lg font-semibold"></p>
      <div data-findings></div>
      <noscript><p>الفحص يحتاج إلى جافا سكريبت. الأوامر في <a href="${readmeFile}">اقرأني</a> تفعل مثله.</p></noscript>
    </verify-copy>
    <p><a href="${readmeFile}">اقرأني</a> · <a href="index.html">البوابة</a></p>`,
    `<script defer src="${verifyScript}"></script>`,
  );
}

/** The key without the comment above it. */
export function keyLine(publicKey: string): string {
  return publicKey.trim().split('\n').at(-1) ?? '';
}

function document({ facts, styles }: OwnPage, title: string, content: string, head = ''): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n    ');
  return `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escape(folderPolicy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escape(`${title} — ${facts.name}`)}</title>
    ${links}
    ${head}
  </head>
  <body>
    <main class="wrap py-6">
    <h1 class="mb-4 text-3xl">${escape(title)}</h1>${content}
    </main>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
