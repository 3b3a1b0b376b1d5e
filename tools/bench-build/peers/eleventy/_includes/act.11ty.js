import { badge, copy, downloadIcon, escape, find, page, section } from './parts.js';

export function render({ act, title, description, content, formats, page: { url } }) {
  const main = `<main id="main" tabindex="-1" class="outline-none" data-search-body> <div class="wrap"> <article> <header class="mt-2 mb-10 max-w-wide"> <p class="font-semibold text-muted" data-search-ignore>${act.kicker}</p> <h1 class="text-3xl" data-search-ignore>${escape(title)}</h1> <div class="mt-3 flex flex-wrap gap-2">${badge(act.badge)}</div> </header> <div hidden data-search="${escape(act.search)}"></div> ${act.intro} <div class="max-w-wide">${section({ id: 'facts', title: 'بيانات الصك', html: facts(act) })}${act.before.map(section).join('')}${content.trim() ? section({ id: 'text', title: 'النص', html: text(act, content) }) : ''}<div data-search-ignore>${act.relations.length + act.detected.length > 0 ? section({ id: 'relations', title: 'صلته بغيره', html: relations(act) }) : ''}${act.after.map(section).join('')}${section({ id: 'citation', title: 'كيف تستشهد بهذا الصك', html: citation(act, url) })}${section({ id: 'download', title: 'نزّل هذا الصك', html: files(act) })} </div> </div> <section aria-labelledby="provenance" class="mt-14 max-w-wide border-t-2 border-rule pt-5 text-sm" data-search-ignore>${act.provenance}<p id="report"> <strong>أبلغ عن خطأ:</strong> أكمل <a href="${escape(act.report)}">رسالة بالبريد</a>، أو انسخ <a href="#cite-arabic">الصيغة القانونية</a> وأضف الخطأ وصوابه، أو اطبع الصفحة.</p> </section> </article> </div></main>`;
  const { parents, jsonld } = act;
  return page({ title, description, url, parents, jsonld, formats: formats.act }, main);
}

const facts = ({ facts }) =>
  `<dl class="facts rows">${facts.map(({ term, html }) => `<div> <dt>${term}</dt> <dd>${html}</dd> </div>`).join('')}</dl>`;

const text = (act, content) =>
  `${act.contents}${act.haslongtext ? find : ''}<div id="act-text" class="act-text prose">${content}</div>`;

function relations({ picture, relations, detected }) {
  const stated = relations.map(
    ({ label, acts }) =>
      `<div class="mb-8 last:mb-0"> <h3 class="text-base text-muted">${label}</h3> <ul class="rows mt-2" role="list">${acts.map(relation).join('')}</ul> </div>`,
  );
  return `${picture}${stated.join('')}${detected.length ? found(detected) : ''}`;
}

const relation = ({ url, title, note, badge: force }) =>
  `<li class="flex flex-wrap items-start justify-between gap-x-6 py-3"> <div class="min-w-0 max-w-measure"> <a href="${url}" class="py-0.5 font-semibold">${escape(title)}</a> <p class="text-sm text-muted">${escape(note)}</p> </div>${force.label ? badge(force) : ''}</li>`;

const found = (groups) =>
  `<section id="detected" aria-labelledby="detected-title" class="scroll-mt-6 mt-10 text-sm text-muted"> <div class="mb-4 flex flex-wrap items-baseline justify-between gap-x-6"> <h3 id="detected-title" class="text-lg">رُصد آلياً من النص</h3> </div> <p class="max-w-measure">إشارات عثر عليها البرنامج في ألفاظ النصوص ولم يراجعها محرر بعد، فلا يُبنى عليها حكم النفاذ.</p>${groups.map(({ label, acts }) => `<div class="mt-4"> <h4 class="text-sm">${label}</h4> <ul class="max-w-measure border-s-2 border-dotted border-border ps-4" role="list">${acts.map(({ url, title, html }) => `<li class="py-1"> <a href="${url}">${escape(title)}</a> ${html} </li>`).join('')}</ul> </div>`).join('')}</section>`;

function citation({ cites, permalink }, url) {
  const inWords = cites.filter(({ file }) => !file);
  const forPrograms = cites.filter(({ file }) => file);
  return `<dl class="rows"><div class="py-3"> <dt class="flex flex-wrap items-baseline justify-between gap-x-6 text-sm text-muted">الرابط الدائم ${copy('cite-address', 'الرابط الدائم')}</dt> <dd> <a href="${url}" id="cite-address" dir="ltr" class="inline-block py-1 wrap-anywhere">${permalink}</a> </dd> </div>${inWords.map(({ id, label, text }) => `<div class="py-3"> <dt class="flex flex-wrap items-baseline justify-between gap-x-6 text-sm text-muted">${label} ${copy(id, label)}</dt> <dd id="${id}" class="max-w-measure wrap-anywhere">${escape(text)}</dd> </div>`).join('')}</dl>${forPrograms.map(({ id, label, text, file }) => `<details class="border-b border-rule"> <summary class="py-3">${label}</summary> <p class="flex flex-wrap items-baseline gap-x-6 text-sm"> <a href="${file}" download class="inline-block py-2">نزّل ملف ${label}</a> ${copy(id, label)}</p> <pre id="${id}" dir="ltr" tabindex="0" role="region" aria-label="${label}" class="scroller mb-4 text-sm">${escape(text)}</pre> </details>`).join('')}`;
}

const files = ({ files }) =>
  `<ul class="flex flex-wrap gap-x-6" role="list">${files.map(({ file, label }) => `<li> <a href="${file}" class="inline-flex items-center gap-2 py-2">${downloadIcon}${label}</a> </li>`).join('')}</ul>`;
