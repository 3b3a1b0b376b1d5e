import { badge, escape, page } from '../_includes/parts.js';
import { addressOf } from '../eleventy.config.js';

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'listed' },
  permalink: ({ listed }) => `${listed.url}index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ listed, formats }) {
  const { list, number, total, items, url } = listed;
  const isFirst = number === 1;
  const title = isFirst ? list.title : `${list.title}: الصفحة ${number}`;
  const parents = isFirst ? list.parents : [...list.parents, { label: list.title, href: list.url }];
  const main = `<main id="main" tabindex="-1" class="outline-none"> <div class="wrap"> <header class="mt-2 mb-10 max-w-wide"> <p class="font-semibold text-muted" data-search-ignore>أرشيف القوانين والمراسيم</p> <h1 class="text-3xl" data-search-ignore>${escape(list.title)}</h1> <div class="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted"><span>${list.count}</span>${isFirst && list.hasnumbers ? '<a href="#numbers">الأرقام الناقصة</a>' : ''}${total > 1 ? `<span>الصفحة ${number} من ${total}</span>` : ''}</div> </header> <div class="with-side"> ${facets(list)} <div> <ul role="list" data-search-ignore="true" class="rows">${items.map(item).join('')}</ul>${total > 1 ? pages(listed) : ''}${isFirst ? list.below : ''}</div> </div> <ul class="mt-10 flex flex-wrap gap-x-6 text-sm print:hidden" aria-label="صيغ أخرى" data-search-ignore>${isFirst && list.hasfeed ? `<li><a href="feed.xml" class="inline-block py-2">${list.hasfeed}</a></li>` : ''}<li><a href="index.json" class="inline-block py-2">بيانات هذه الصفحة (JSON)</a></li></ul> </div></main>`;
  const { description, jsonld } = list;
  return page({ title, description, url, parents, jsonld, formats: formats.list }, main);
}

const item = ({ url, citation, title, issued, badge: force }) =>
  `<li class="flex items-start justify-between gap-x-6 gap-y-1 py-3 max-sm:flex-col"> <div class="min-w-0 max-w-measure"> <a href="${url}" class="quiet block py-0.5"> <span class="block text-sm text-muted">${citation}</span> <span class="font-semibold">${escape(title)}</span> </a>${issued ? `<p class="text-sm text-muted">${issued}</p>` : ''} </div> ${badge(force)}</li>`;

/** The same on every page of a list, which follow one another. */
let written = { url: '', html: '' };
function facets({ url, facets }) {
  if (written.url !== url) written = { url, html: writeFacets(facets) };
  return written.html;
}

const writeFacets = (groups) =>
  `<nav aria-label="تصفّح الأرشيف" class="text-sm print:hidden"> <details class="open-lg"> <summary class="border border-border px-4 py-2 text-base font-semibold">تصفّح الأرشيف</summary>${groups.map(({ title, links }) => `<div class="my-6 lg:mt-0"> <h2 class="text-base">${title}</h2> <ul class="mt-1">${links.map(({ label, href, count, current }) => `<li> <a href="${href}" class="quiet flex justify-between gap-4 border-accent-line py-2 aria-[current]:border-s-4 aria-[current]:bg-sheet aria-[current]:ps-3 aria-[current]:font-semibold"${current ? ' aria-current="true"' : ''}> <span>${escape(label)}</span> <span class="px-2 text-muted number">${count}</span> </a> </li>`).join('')}</ul> </div>`).join('')}</details></nav>`;

const cell = 'flex min-h-11 min-w-11 items-center justify-center gap-2 px-2';

function pages({ list, number, total }) {
  const address = (other) => addressOf(list.url, other);
  const shown = Array.from({ length: total }, (_, index) => index + 1).filter(
    (other) => other === 1 || other === total || Math.abs(other - number) <= 1,
  );
  const links = shown.map(
    (other, index) =>
      `<li class="flex items-center">${other - (shown[index - 1] ?? 0) > 1 ? '<span class="px-1 text-muted">…</span>' : ''}<a href="${address(other)}" aria-label="الصفحة ${other}"${other === number ? ' aria-current="page"' : ''} class="${cell} quiet number${other === number ? ' border-b-3 border-accent-line font-bold' : ''}">${other}</a> </li>`,
  );
  return `<nav aria-label="صفحات القائمة" class="mt-8 print:hidden"> <ul class="flex flex-wrap items-center gap-1">${number > 1 ? `<li> <a href="${address(number - 1)}" rel="prev" class="${cell}">السابق</a> </li>` : ''}${links.join('')}${number < total ? `<li> <a href="${address(number + 1)}" rel="next" class="${cell}">التالي</a> </li>` : ''}</ul></nav>`;
}
