/** Holds what is made of every service's entry to the entry: paper, message, embed, fragment, script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { getCardVersion } from '#data/card-version.ts';
import { contentFolder } from '#data/content-folder.ts';
import { readContent } from '#data/read-content.ts';
import type { CallRow } from '#domain/service/call-script.ts';
import { cardSections } from '#domain/service/card.ts';
import { countSmsParts } from '#domain/service/sms.ts';
import { findStatusWarning } from '#domain/service/status.ts';
import type { Entry } from '#schema/collections.ts';
import { smsLimit } from '#schema/service.ts';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';
import { measurePage } from '../../tools/page-weight.ts';

assertBuilt();

const read = (path: string) => readFileSync(join(distDirectory, path), 'utf8');
const { entries } = await readContent(contentFolder);
const services = [...entries.services.values()].map(({ id, data }) => ({
  id,
  service: data as Entry<'services'>,
}));
const beside = (id: string, file: string) => read(`services/${id}/${file}`);
const pageOf = (id: string, file: string) => parse(beside(id, file));
const order: string[] = cardSections.map(({ heading }) => heading);

/** The service's page knows its own address, and the version of its card. */
const servicePages = new Map(
  services.map(({ id }) => {
    const root = pageOf(id, 'index.html');
    const attribute = (selector: string, name: string) =>
      root.querySelector(selector)?.getAttribute(name) ?? '';
    return [
      id,
      {
        canonical: attribute('link[rel=canonical]', 'href'),
        version: attribute('printed-version', 'data-version'),
      },
    ];
  }),
);
const canonicalOf = (id: string) => servicePages.get(id)?.canonical ?? '';

/** The services for which something does not hold. */
const failing = (holds: (entry: (typeof services)[number]) => boolean) =>
  services.filter((entry) => !holds(entry)).map(({ id }) => id);

function keepsOrder(root: HTMLElement, level: string): boolean {
  const headings = root.querySelectorAll(`section > ${level}`).map(({ text }) => text.trim());
  return (
    headings.length > 2 &&
    headings.join() === order.filter((heading) => headings.includes(heading)).join()
  );
}

/** Reads the squares of a code as a camera would: in a picture of four points for each. */
function decode(svg: HTMLElement | null): string | undefined {
  const size = Number(svg?.getAttribute('viewBox')?.split(' ')[2]);
  const scale = 4;
  const width = size * scale;
  const picture = new Uint8ClampedArray(width * width * 4).fill(255);
  const runs = svg?.querySelectorAll('path')[1]?.getAttribute('d') ?? '';
  for (const [, x = 0, y = 0, length = 0] of runs.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const start = row * width + Number(x) * scale;
      for (let point = start; point < start + Number(length) * scale; point += 1)
        picture.fill(0, point * 4, point * 4 + 3);
    }
  return jsQR(picture, width, width)?.data;
}

it('there are services to check', () => {
  expect(services.length).toBeGreaterThan(0);
});

describe('the text message of every service', () => {
  const messages = new Map(services.map(({ id }) => [id, beside(id, 'sms.txt').trimEnd()]));

  it(`has at most ${smsLimit} units of UCS-2, which are two parts`, () => {
    const long = [...messages].filter(
      ([, text]) => text === '' || text.length > smsLimit || countSmsParts(text) > 2,
    );
    expect(long).toEqual([]);
  });

  it('says first that the service is not available, where it is not', () => {
    const silent = failing(({ id, service }) => {
      const warning = findStatusWarning(service);
      return !warning || messages.get(id)?.startsWith(`الخدمة ${warning.label}. `) === true;
    });
    expect(silent).toEqual([]);
  });
});

describe('the printed card of every service', () => {
  const cards = new Map(services.map(({ id }) => [id, pageOf(id, 'card/index.html')]));

  it('carries a code that a phone reads as the address with the version and the day', () => {
    const wrong = failing(({ id, service }) => {
      const address = decode(cards.get(id)?.querySelector('svg[role=img]') ?? null) ?? '';
      const [page, query] = address.split('?');
      const expected = new RegExp(`^v=${getCardVersion(service)}&d=\\d{4}-\\d\\d-\\d\\d$`);
      return page === canonicalOf(id) && expected.test(query ?? '');
    });
    expect(wrong).toEqual([]);
  });

  it('has the version by which the page of the service knows it', () => {
    const wrong = failing(
      ({ id, service }) => servicePages.get(id)?.version === getCardVersion(service),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the order of every card, says the status, and names the service as its canonical page', () => {
    const wrong = failing(({ id, service }) => {
      const root = cards.get(id);
      const warning = findStatusWarning(service);
      const main = root?.querySelector('main');
      return Boolean(
        main &&
        keepsOrder(main, 'h2') &&
        (!warning || main.text.includes(warning.text)) &&
        root?.querySelector('link[rel=canonical]')?.getAttribute('href') === canonicalOf(id),
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('the embed of every service', () => {
  const embeds = new Map(services.map(({ id }) => [id, pageOf(id, 'embed/index.html')]));

  it('has no script, and opens its links outside the frame', () => {
    const wrong = failing(({ id }) => {
      const root = embeds.get(id);
      return (
        root?.querySelectorAll('script, [onclick], iframe').length === 0 &&
        root.querySelector('base')?.getAttribute('target') === '_top'
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the order of every card, with the status before all sections', () => {
    const wrong = failing(({ id, service }) => {
      const main = embeds.get(id)?.querySelector('main');
      const warning = findStatusWarning(service);
      const beforeSections = main?.innerHTML.split('<section')[0] ?? '';
      return Boolean(
        main && keepsOrder(main, 'h2') && (!warning || beforeSections.includes(warning.title)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is left out by engines, which find the service instead', () => {
    const wrong = failing(({ id }) => {
      const root = embeds.get(id);
      const attribute = (selector: string, name: string) =>
        root?.querySelector(selector)?.getAttribute(name);
      return (
        attribute('meta[name=robots]', 'content') === 'noindex' &&
        attribute('link[rel=canonical]', 'href') === canonicalOf(id) &&
        !root?.querySelector('[data-search-body]')
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('the fragment of every service', () => {
  const fragments = new Map(services.map(({ id }) => [id, pageOf(id, 'fragment.html')]));

  it('is one element in Arabic, without script, style, class or picture', () => {
    const wrong = failing(({ id }) => {
      const root = fragments.get(id);
      const [article, ...others] = root?.children ?? [];
      const foreign = root?.querySelectorAll('script, style, link, img, iframe, [class], [style]');
      return (
        others.length === 0 &&
        article?.tagName === 'ARTICLE' &&
        article.getAttribute('dir') === 'rtl' &&
        article.getAttribute('lang') === 'ar' &&
        foreign?.length === 0 &&
        !/ on\w+=/.test(article.outerHTML)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has only absolute addresses, the first of them its service', () => {
    const wrong = failing(({ id }) => {
      const hrefs = fragments
        .get(id)
        ?.querySelectorAll('[href], [src]')
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
      return (
        hrefs?.[0] === canonicalOf(id) && hrefs.every((href) => /^(?:https?:\/\/|tel:)/.test(href))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the order of every card', () => {
    const wrong = failing(({ id }) => {
      const root = fragments.get(id);
      return root !== undefined && keepsOrder(root, 'h3');
    });
    expect(wrong).toEqual([]);
  });
});

describe("the call-centre's view", () => {
  const { data: rows } = JSON.parse(read('call-centre/index.json')) as { data: CallRow[] };

  it('has every service with the message that is sent', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(services.map(({ id }) => id).sort());
    const wrong = rows.filter(({ id, sms }) => `${sms}\n` !== beside(id, 'sms.txt'));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('keeps the order of every card', () => {
    const wrong = rows.filter(({ sections }) => {
      const headings = sections.map(({ heading }) => heading);
      return headings.join() !== order.filter((heading) => headings.includes(heading)).join();
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has at most 12 KB of script', async () => {
    const { js } = await measurePage(
      distDirectory,
      'call-centre/index.html',
      process.env['BASE_PATH'],
    );
    expect(js.brotli).toBeLessThanOrEqual(12 * 1024);
  });
});
