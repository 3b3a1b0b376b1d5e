import { describe, expect, it, vi } from 'vitest';
import { checkUpload, cleanUpload } from '../../../../../admin/gateway/media/check-upload.ts';
import { sanitiseAside } from '../../../../../admin/gateway/media/sanitise-aside.ts';
import {
  avif,
  deflated,
  gif,
  jpeg,
  pdf,
  pdfStream,
  png,
  webp,
  wholeJpeg,
} from '../../../../fixtures/uploads.ts';

const text = (value: string) => new TextEncoder().encode(value);
const svg = (inside: string) => text(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

describe('a file is taken', () => {
  it.each<[string, Uint8Array, string]>([
    ['صورة.PNG', png(), 'swra.png'],
    ['photo.jpg', wholeJpeg, 'photo.jpg'],
    ['photo.jpeg', wholeJpeg, 'photo.jpeg'],
    ['photo.webp', webp, 'photo.webp'],
    ['photo.avif', avif, 'photo.avif'],
    ['قانون.pdf', pdf(), 'qanwn.pdf'],
    ['wide.png', png(10_000, 4000), 'wide.png'],
  ])('%s, byte for byte', async (name, bytes, safe) => {
    expect(await checkUpload(name, bytes)).toEqual({ name: safe, bytes });
  });
});

describe('a file is refused with 422', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a page', 'page.html', text('<script>1</script>'), 'الأنواع المقبولة: png، jpg'],
    ['a script', 'run.js', text('alert(1)'), 'نوع الملف غير مقبول'],
    ['XML', 'a.xml', text('<?xml version="1.0"?><a/>'), 'نوع الملف غير مقبول'],
    ['a program', 'a.exe', text('MZ'), 'نوع الملف غير مقبول'],
    ['a GIF', 'a.gif', gif, 'نوع الملف غير مقبول'],
    ['a file without a kind', 'README', text('x'), 'نوع الملف غير مقبول'],
    ['a kind that every object has', 'a.constructor', text('x'), 'نوع الملف غير مقبول'],
    ['a page named a picture', 'a.png', text('<!doctype html><script>1</script>'), 'ليس كذلك'],
    ['a script named a PDF', 'a.pdf', text('alert(1)//%PDF-'), 'ليس كذلك'],
    ['a PNG named a JPEG', 'a.jpg', png(), 'محتواه PNG'],
    ['a GIF named a PNG', 'a.png', gif, 'محتواه GIF'],
    ['a page named a drawing', 'a.svg', text('<html><script>1</script></html>'), 'غير سليم'],
    ['nothing', 'a.png', new Uint8Array(), 'الملف فارغ'],
    ['a header without a size', 'a.jpg', jpeg().slice(0, 24), 'تعذّرت قراءة أبعاد'],
    ['a side that is too long', 'a.png', png(10_001, 1), '10001×1'],
    ['a bomb of pixels', 'a.png', png(9_000, 9_000), '9000×9000'],
    ['a bomb of pixels in JPEG', 'a.jpg', jpeg(60_000, 60_000), '60000×60000'],
    ['a picture of no height', 'a.png', png(5, 0), 'تعذّرت قراءة أبعاد'],
  ])('%s', async (_, name, bytes, message) => {
    await expect(checkUpload(name, bytes)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(message),
    });
  });
});

it.each([
  ['a.png', 9],
  ['a.pdf', 21],
  ['a.svg', 1],
])('%s of %i MB is refused with 413', async (name, megabytes) => {
  await expect(checkUpload(name, new Uint8Array(megabytes * 2 ** 20))).rejects.toMatchObject({
    status: 413,
    message: expect.stringContaining('أكبر من الحد'),
  });
});

describe('a PDF', () => {
  const action = '<</S /JavaScript /JS (app.alert(1))>>';
  const objects = (content: string, more = '/Filter /FlateDecode') =>
    pdfStream(`/Type /ObjStm /N 1 /First 4 ${more}`, deflated(content));

  it.each<[string, Uint8Array, string]>([
    ['with a script', pdf(`/OpenAction ${action}`), 'JavaScript'],
    ['with a script in its names', pdf('/Names <</JavaScript 5 0 R>>'), 'JavaScript'],
    [
      'with a script whose name is written in codes',
      pdf('/AA <</S/J#61va#53cript>>'),
      'JavaScript',
    ],
    ['with a script among compressed objects', pdf('', objects(`5 0 ${action}`)), 'JavaScript'],
    [
      'whose compressed objects are called otherwise',
      pdf('', pdfStream('/Type /XObject /Filter /FlateDecode', deflated(`5 0 ${action}`))),
      'JavaScript',
    ],
    [
      'with a script after a string that looks like a stream',
      pdf(`/Title (x >>\nstream\n) /OpenAction ${action}`),
      'JavaScript',
    ],
    ['that starts a program', pdf('/OpenAction <</S /Launch /F (cmd.exe)>>'), 'تشغيل برنامج'],
    ['with an XFA form', pdf('/AcroForm <</XFA 6 0 R>>'), 'XFA'],
    ['with a file inside', pdf('/Names <</EmbeddedFiles 5 0 R>>'), 'مرفقة'],
    ['under a password', pdf('/Encrypt 7 0 R'), 'محمي بكلمة سر'],
    [
      'whose objects are packed twice',
      pdf('', pdfStream('/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]', text('789c>'))),
      'تعذّر فحص',
    ],
    [
      'whose objects are spread by a predictor',
      pdf('', objects('x', '/Filter /FlateDecode /DecodeParms <</Predictor 12>>')),
      'تعذّر فحص',
    ],
    [
      'that unpacks without end',
      pdf('', pdfStream('/Filter /FlateDecode', deflated('\0'.repeat(300 * 2 ** 20)))),
      'تعذّر فحص',
    ],
  ])('%s is refused', async (_, bytes, message) => {
    await expect(checkUpload('a.pdf', bytes)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(message),
    });
  });

  it('that only speaks of JavaScript is taken', async () => {
    const words = pdfStream('/Filter /FlateDecode', deflated('BT (JavaScript) Tj ET'));
    const bytes = pdf('/Title (JavaScript/JS)', words);
    expect(await checkUpload('a.pdf', bytes)).toMatchObject({ bytes });
  });
});

describe('a drawing', () => {
  const clean = async (bytes: Uint8Array) =>
    new TextDecoder().decode((await checkUpload('a.svg', bytes)).bytes);
  const rect = '<rect width="1" height="1"/>';

  it('as drawing programs write it keeps all that is seen', async () => {
    const inside = [
      '<title>شعار</title><defs>',
      '<linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient>',
      '<clipPath id="c"><rect width="1" height="1"/></clipPath>',
      '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>',
      '<style>.a{fill:url(#g)}</style></defs>',
      '<g clip-path="url(#c)" filter="url(#f)" style="fill:url(#g)" class="a"><path d="M0 0h1"/><use href="#c"/>',
      '<text direction="rtl">نص</text><image href="data:image/png;base64,AAAA"/></g>',
    ].join('');
    expect(await clean(svg(inside))).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>\n`,
    );
  });

  it('keeps a style in CDATA, and loses the marks of its program', async () => {
    const source = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://ns.adobe.com/i" i:x="1" viewBox="0 0 1 1"><style><![CDATA[.a{fill:red}]]></style>${rect}</svg>`;
    expect(await clean(text(source))).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>.a{fill:red}</style>${rect}</svg>\n`,
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<script href="https://x.example/a.js"/>',
    '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    '<g onload="alert(1)"/>',
    '<g ONLOAD="alert(1)" onclick="alert(1)" onbegin="alert(1)"/>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script>alert(1)&lt;/script>"/></foreignObject>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href=" java&#10;script:alert(1)"><text>x</text></a>',
    '<use href="https://x.example/a.svg#x"/>',
    '<use href="data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Pg==#x"/>',
    '<image href="https://x.example/a.png"/>',
    '<image href="//x.example/a.png"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Pg=="/>',
    '<feImage href="https://x.example/a.png"/>',
    '<rect style="fill:url(https://x.example/a)"/>',
    '<rect style="fill:\\75rl(https://x.example/a)"/>',
    '<rect fill="url(https://x.example/a.svg#x)"/>',
    '<rect mask="url(\'//x.example/a.svg#x\')"/>',
    '<rect style="background:image-set(\'https://x.example/a\' 1x)"/>',
    '<style>@import url(https://x.example/a.css);</style>',
    '<style>@import "//x.example/a.css";</style>',
    '<style>.a{background:u\\72l(https://x.example/a)}</style>',
    '<style>@font-face{font-family:x;src:url(https://x.example/a)}</style>',
    '<style>&lt;/style>&lt;script>alert(1)&lt;/script></style>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onload" to="alert(1)"/>',
    '<animateTransform onbegin="alert(1)"/>',
    '<handler type="application/ecmascript">alert(1)</handler>',
    '<metadata><script>alert(1)</script></metadata>',
    '<?xml-stylesheet href="https://x.example/a.css"?>',
    '<!-- --><script>alert(1)</script><!-- -->',
    '<title><script>alert(1)</script></title>',
    '<text><![CDATA[<script>alert(1)</script>]]></text>',
    '<svg><style><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/></style></svg>',
    '<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>',
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext href="javascript:alert(1)">x</mtext></math>',
  ])('loses %s', async (inside) => {
    const once = await clean(svg(`${rect}${inside}`));
    const shown = once.replace(/>[^<]*</g, (words) => words.replace(/&lt;.*?&gt;/g, ''));
    expect(shown).toContain(rect);
    expect(shown).not.toMatch(
      /<script|\bon\w+=|javascript:|x\.example|foreignObject|<iframe|<animate|<set|xml-stylesheet|svg\+xml|<math|\\/i,
    );
    expect(await clean(text(once))).toBe(once);
  });

  it.each<[string, Uint8Array, string]>([
    [
      'a bomb of entities',
      text(
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>',
      ),
      'DOCTYPE',
    ],
    [
      'an entity that reads a file',
      text(
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
      ),
      'DOCTYPE',
    ],
    [
      'a bomb of references',
      svg(
        `<g id="u0">${rect}</g>${Array.from({ length: 30 }, (_, n) => `<g id="u${n + 1}"><use href="#u${n}"/><use href="#u${n}"/></g>`).join('')}`,
      ),
      'يكرر بعضها بعضاً',
    ],
    ['a reference to itself', svg('<g id="a"><use href="#a"/></g>'), 'يكرر بعضها بعضاً'],
    ['nothing but a script', svg('<script>1</script>'), 'لم يبق من الرسم'],
    ['broken XML', text('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'), 'غير سليم'],
    ['a drawing of another language', text('<svg><rect/></svg>'), 'غير سليم'],
    ['bytes that are no text', new Uint8Array([0x3c, 0x73, 0xff, 0xfe]), 'غير سليم'],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff<svg/>', 'utf16le')), 'غير سليم'],
    ['a packed drawing', new Uint8Array([0x1f, 0x8b, 8, 0]), 'غير سليم'],
  ])('that is %s is refused', async (_, bytes, message) => {
    await expect(checkUpload('a.svg', bytes)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(message),
    });
  });
});

it('a drawing that was made to take for ever is given up, and the next one is taken', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const deep = svg(`${'<g>'.repeat(70_000)}${'</g>'.repeat(70_000)}`);
  await expect(sanitiseAside(deep, 500)).rejects.toMatchObject({ status: 422 });
  expect(await checkUpload('a.svg', svg('<rect/>'))).toMatchObject({ name: 'a.svg' });
  log.mockRestore();
});

describe('a file whose place is already named', () => {
  it('comes back clean where the name is safe', async () => {
    expect(await cleanUpload('public/uploads/a.png', png())).toEqual(png());
  });
  it.each(['public/uploads/صورة.png', 'public/uploads/A.png', 'public/uploads/a.b.png'])(
    'is refused where it is not: %s',
    async (path) => {
      await expect(cleanUpload(path, png())).rejects.toMatchObject({
        status: 422,
        message: expect.stringContaining('سمّه'),
      });
    },
  );
});
