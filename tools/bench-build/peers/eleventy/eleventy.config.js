import { readFileSync } from 'node:fs';
import { addressedHeadings } from './addressed-headings.js';

/** Not among the global data, which Eleventy merges into that of every page. */
const lists = JSON.parse(readFileSync(new URL('lists.json', import.meta.url), 'utf8'));

/** The archive with Eleventy: JavaScript templates, its fastest kind, and Markdown that no other language precedes. */
export default function configure(config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ static: '/' });
  config.amendLibrary('md', (markdown) => markdown.use(addressedHeadings));
  config.addCollection('listPages', (api) => {
    const acts = api
      .getFilteredByGlob('content/decrees/**/*.md')
      .sort((a, b) => a.data.weight - b.data.weight);
    const members = new Map();
    for (const act of acts)
      for (const url of act.data.lists) {
        const list = members.get(url) ?? [];
        list.push(act);
        members.set(url, list);
      }
    return pagesOf(members);
  });
  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ['md', '11ty.js'],
  };
}

const pageSize = 50;

function pagesOf(members) {
  return lists.flatMap((list) => {
    const acts = members.get(list.url) ?? [];
    const total = Math.max(1, Math.ceil(acts.length / pageSize));
    return Array.from({ length: total }, (_, index) => ({
      list,
      number: index + 1,
      total,
      url: addressOf(list.url, index + 1),
      items: acts
        .slice(index * pageSize, (index + 1) * pageSize)
        .map(({ data, url }) => ({ ...data.act.item, url })),
    }));
  });
}

export function addressOf(url, number) {
  return number === 1 ? url : `${url}page/${number}/`;
}
