import { Parser } from 'htmlparser2';

/** What Xapian's reader of pages, which makes the full-text index of a ZIM, takes for the ends of text to leave out. */
const [leave, take] = ['<!--htdig_noindex-->', '<!--/htdig_noindex-->'];

/**
 * The page with marks by which the full-text index takes what the portal's own search takes: the element with
 * `data-search-body` without those with `data-search-ignore`. Otherwise every page is found by every word of the menu.
 */
export function markText(html: string): string {
  const marks: { at: number; mark: string }[] = [];
  /** How many elements deep: in the text, in what is left out of it. */
  let [depth, ignored] = [0, 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const after = parser.endIndex + 1;
        if (name === 'body') marks.push({ at: after, mark: leave });
        if (depth === 0 && !('data-search-body' in attributes)) return;
        if (depth === 0) marks.push({ at: after, mark: take });
        depth += 1;
        if (ignored === 0 && 'data-search-ignore' in attributes)
          marks.push({ at: parser.startIndex, mark: leave });
        if (ignored > 0 || 'data-search-ignore' in attributes) ignored += 1;
      },
      onclosetag() {
        if (depth === 0) return;
        depth -= 1;
        if (depth === 0) marks.push({ at: parser.startIndex, mark: leave });
        if (ignored === 0) return;
        ignored -= 1;
        if (ignored === 0) marks.push({ at: parser.endIndex + 1, mark: take });
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return insert(html, marks);
}

function insert(html: string, marks: readonly { at: number; mark: string }[]): string {
  let written = '';
  let done = 0;
  for (const { at, mark } of marks) {
    written += html.slice(done, at) + mark;
    done = at;
  }
  return written + html.slice(done);
}
