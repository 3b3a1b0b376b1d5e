/** A piece of a text: where it begins and ends. */
export interface Span {
  start: number;
  end: number;
}

/** A change of a text, and what is selected after it. */
export interface Edit extends Span {
  insert: string;
  select: Span;
}

type Mark = (text: string, selected: Span) => Edit;

/** The buttons over a Markdown source: what each is called and what it does to the selected text. */
export const marks: readonly { label: string; apply: Mark }[] = [
  { label: 'عنوان', apply: startLines('## ') },
  { label: 'عريض', apply: wrap('**', '**') },
  { label: 'بند', apply: startLines('- ') },
  { label: 'رقم', apply: startLines('1. ') },
  { label: 'اقتباس', apply: startLines('> ') },
  { label: 'رابط', apply: wrap('[', '](https://)') },
  { label: 'حاشية', apply: addFootnote },
];

function wrap(before: string, after: string): Mark {
  return (text, { start, end }) => {
    const from = start + before.length;
    return {
      start,
      end,
      insert: `${before}${text.slice(start, end)}${after}`,
      select: { start: from, end: from + end - start },
    };
  };
}

function startLines(sign: string): Mark {
  return (text, selected) => {
    const start = text.lastIndexOf('\n', selected.start - 1) + 1;
    const { end } = selected;
    const insert = text.slice(start, end).replace(/^/gm, sign);
    const after = start + insert.length;
    return { start, end, insert, select: { start: after, end: after } };
  };
}

/** A number at the cursor, and a line for its note at the end of the text. */
function addFootnote(text: string, { end }: Span): Edit {
  const used = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const sign = `[^${Math.max(0, ...used) + 1}]`;
  const insert = `${sign}${text.slice(end).trimEnd()}\n\n${sign}: `;
  const after = end + insert.length;
  return { start: end, end: text.length, insert, select: { start: after, end: after } };
}
