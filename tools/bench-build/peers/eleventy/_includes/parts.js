import { readFileSync } from 'node:fs';

const part = (name) => readFileSync(new URL(`../parts/${name}.html`, import.meta.url), 'utf8');
const [styles, icons, top, bottom] = ['styles', 'icons', 'top', 'bottom'].map(part);
export const find = part('find');
export const downloadIcon = part('download-icon');

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;' };
export const escape = (text) => String(text).replace(/[&<>"]/g, (character) => escapes[character]);

export function page({ title, description, url, parents, jsonld, formats }, main) {
  const permalink = `https://bawaba.example${url}`;
  const [name, about] = [escape(title), escape(description)];
  return `<!DOCTYPE html><html lang="ar" dir="rtl"> <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${styles}<title>${name} — بوابة</title><meta name="description" content="${about}"><link rel="canonical" href="${permalink}"><meta property="og:type" content="website"><meta property="og:site_name" content="بوابة"><meta property="og:locale" content="ar_SY"><meta property="og:title" content="${name}"><meta property="og:description" content="${about}"><meta property="og:url" content="${permalink}">${icons}${formats.map(([type, file, label]) => `<link rel="alternate" type="${type}" href="${file}" title="${label}">`).join('')}${jsonld ? `<script type="application/ld+json">${jsonld}</script>` : ''}</head> <body> ${top}
<div class="wrap"> <nav aria-label="مسار التنقل" class="py-3 text-sm text-muted print:hidden"> <ol class="flex flex-wrap"> ${[{ label: 'الرئيسية', href: '/' }, ...parents].map(crumb).join('')}<li class="flex after:mx-2 after:self-center after:text-border after:content-['›'] last:after:hidden"> <span class="py-2" aria-current="page"> ${name} </span> </li></ol> </nav></div>${main}${bottom}`;
}

const crumb = ({ label, href }) =>
  `<li class="flex after:mx-2 after:self-center after:text-border after:content-['›'] last:after:hidden"> <a href="${href}" class="quiet py-2"> ${escape(label)} </a> </li>`;

export const badge = ({ tone, label }) =>
  `<span class="inline-block rounded-sm border border-current/25 px-2 text-sm font-semibold bg-${tone}-ground text-${tone}">${label}</span>`;

export const section = ({ id, title, html }) =>
  `<section id="${id}" aria-labelledby="${id}-title" class="scroll-mt-6 mb-12"> <div class="mb-4 flex flex-wrap items-baseline justify-between gap-x-6"> <h2 id="${id}-title" class="text-xl">${title}</h2> </div>${html}</section>`;

export const copy = (id, label) =>
  `<copy-text for="${id}" class="inline-flex flex-wrap items-center gap-x-3 print:hidden"> <button type="button" hidden aria-label="انسخ: ${label}" class="cursor-pointer py-2 text-sm text-primary underline underline-offset-8">انسخ</button> <span role="status" class="text-sm text-muted"></span> </copy-text>`;
