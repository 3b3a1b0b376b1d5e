import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { linkCitations, type FindLinks } from '#domain/decree/link-citations.ts';

const everyone: FindLinks = (citations) =>
  citations.map((citation) => ({ citation, href: `/${citation.number}/${citation.year}/` }));
const link = (html: string) => linkCitations(html, everyone);
const law = 'القانون رقم 4 لعام 2009';
const a = (text: string) => `<a href="/4/2009/">${text}</a>`;

describe('the citations of an HTML text', () => {
  it.each([
    ['become links', `<p>وفق ${law}.</p>`, `<p>وفق ${a(law)}.</p>`],
    ['keep the و and the ب before them', `<p>عملاً ب${law}</p>`, `<p>عملاً ب${a(law)}</p>`],
    ['are found in plain text', law, a(law)],
    [
      'may be bold in part',
      '<p>القانون <strong>رقم 4</strong> لعام 2009</p>',
      `<p>${a('القانون <strong>رقم 4</strong> لعام 2009')}</p>`,
    ],
    [
      'may end in bold',
      '<p>القانون رقم <b>4 لعام 2009</b> أيضاً</p>',
      `<p>${a('القانون رقم <b>4 لعام 2009</b>')} أيضاً</p>`,
    ],
    [
      'may begin in bold',
      '<p>إن <b>القانون رقم 4</b> لعام 2009 نافذ</p>',
      `<p>إن ${a('<b>القانون رقم 4</b> لعام 2009')} نافذ</p>`,
    ],
    [
      'are linked as far as an element reaches that they would cut',
      '<p><b>إن القانون رقم 4</b> لعام 2009</p>',
      `<p><b>إن ${a('القانون رقم 4')}</b> لعام 2009</p>`,
    ],
    [
      'may hold entities',
      '<p>القانون رقم &quot;4&quot; لعام 2009&nbsp;نافذ</p>',
      `<p>${a('القانون رقم &quot;4&quot; لعام 2009')}&nbsp;نافذ</p>`,
    ],
    [
      'may be broken by a line',
      '<p>القانون رقم 4<br>لعام 2009</p>',
      `<p>${a('القانون رقم 4<br>لعام 2009')}</p>`,
    ],
  ])('%s', (_, html, linked) => {
    expect(link(html)).toBe(linked);
  });

  it.each([
    ['in a link', `<p><a href="/x/">${law}</a></p>`],
    ['in a link of several elements', `<a href="/x/"><span>${law}</span> <b>و</b></a>`],
    ['in code', `<pre><code>${law}</code></pre>`],
    ['in a heading', `<h3 id="art-1">${law}</h3>`],
    ['in an attribute', `<img alt="${law}"><p title='${law}'>نص</p>`],
    ['in an attribute with a bracket', `<p title="a > ${law}" data-x=y>نص</p>`],
    ['in a script', `<script>const x = "<p>${law}</p>";</script>`],
    ['in a comment', `<!-- ${law} --><!doctype ${law}>`],
    ['in a link that never ends', `<p><a href="/x/">x ${law}`],
    ['in a tag that never ends', `<p>x</p><a title="${law}`],
    ['across two paragraphs', '<p>القانون رقم</p><p>4 لعام 2009</p>'],
    ['across a table’s cells', '<td>القانون رقم</td><td>4 لعام 2009</td>'],
  ])('are no links %s', (_, html) => {
    expect(link(html)).toBe(html);
  });

  it('are links again after the link, the script or the heading', () => {
    for (const before of [
      `<a href="/x/">${law}</a>`,
      `<script>a</b></SCRIPT >`,
      '<h2>x</h2>',
      '<a/>x</a>',
    ])
      expect(link(`${before}<p>${law}</p>`)).toBe(`${before}<p>${a(law)}</p>`);
  });

  it('keep an address with quotes and ampersands in its attribute', () => {
    const html = linkCitations(law, ([citation]) =>
      citation ? [{ citation, href: '/"><script>&' }] : [],
    );
    expect(html).toBe(`<a href="/&quot;><script>&amp;">${law}</a>`);
  });

  it('leave everything but the new tags as it was, whatever the text', () => {
    const piece = fc.constantFrom(
      law,
      'القانون رقم ',
      '4',
      ' لعام 2009 ',
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<i class="x">',
      '</i>',
      '<a href="/x/">',
      '</a>',
      '<br>',
      '<!--',
      '-->',
      '&quot;',
      '<',
      '>',
      '"',
      "='",
      '</',
      'المادة 3 من ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('');
        const linked = linkCitations(html, (citations) =>
          citations.map((citation) => ({ citation, href: '/cited/' })),
        );
        const [start, end] = ['<a href="/cited/">', '</a>'];
        const before = html.split(end);
        const after = linked.replaceAll(start, '').split(end);
        expect(after.join('')).toBe(before.join(''));
        expect(after.length - before.length).toBe(linked.split(start).length - 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('nest rightly in the elements around them', () => {
    const inline = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('القانون ', 'رقم 4 ', 'لعام 2009 ', law, 'نص '),
        fc
          .tuple(fc.constantFrom('b', 'i', 'span'), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, nodes]) => `<${name}>${nodes.join('')}</${name}>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(inline as fc.Arbitrary<string>, { maxLength: 6 }), (nodes) => {
        const linked = link(`<p>${nodes.join('')}</p>`);
        expect(isWellNested(linked)).toBe(true);
        expect(parse(linked).querySelectorAll('a a')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in a megabyte of hostile markup without a wait', () => {
    for (const piece of [
      '<',
      '<a',
      '<a>',
      '</',
      '<p title="',
      '<!--',
      '&quot;',
      '<b>القانون',
      `<b>${law}`,
    ]) {
      const html = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      link(html);
      expect(performance.now() - start, piece).toBeLessThan(10_000);
    }
  });
});

function isWellNested(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (!slash) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
