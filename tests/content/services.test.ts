import { beforeAll, describe, expect, it } from 'vitest';
import { contentFolder } from '#data/content-folder.ts';
import { readContent, type Content } from '#data/read-content.ts';
import { fold } from '#arabic/fold.ts';
import { describeCost } from '#domain/service/fee.ts';
import type { LifeEvent } from '#schema/life-event.ts';
import { smsLimit, type Service } from '#schema/service.ts';

let services: { file: string; service: Service }[];
let events: { file: string; event: LifeEvent }[];
let content: Content;

beforeAll(async () => {
  content = await readContent(contentFolder);
  services = [...content.entries.services.values()].map(({ file, data }) => ({
    file,
    service: data as Service,
  }));
  events = [...content.entries['life-events'].values()].map(({ file, data }) => ({
    file,
    event: data as LifeEvent,
  }));
});

/** The files whose service is wrong, with what is wrong; an empty list is what a test wants. */
function findWrong(check: (service: Service) => unknown[]): string[] {
  return services.flatMap(({ file, service }) =>
    check(service).map((wrong) => `${file}: ${JSON.stringify(wrong)}`),
  );
}

describe('a fee', () => {
  it('has a date or is marked as unconfirmed', () => {
    expect(
      findWrong(({ costs }) =>
        costs.filter(({ amount, asOf, confirmed }) => amount !== undefined && confirmed && !asOf),
      ),
    ).toEqual([]);
  });

  it('in confirmed Syrian pounds names its series', () => {
    const pound = /ليرة سورية(?! (?:قديمة|جديدة))/;
    expect(
      findWrong(({ costs }) =>
        costs.filter((cost) => cost.confirmed && pound.test(describeCost(cost).price)),
      ),
    ).toEqual([]);
  });

  it('before 2026 is never in new pounds', () => {
    expect(
      findWrong(({ costs }) =>
        costs.filter(({ series, asOf }) => series === 'new' && asOf && asOf < '2026'),
      ),
    ).toEqual([]);
  });

  it('that is free has no amount', () => {
    expect(
      findWrong(({ costs }) => costs.filter(({ kind, amount }) => kind === 'free' && amount)),
    ).toEqual([]);
  });
});

describe('a service', () => {
  it('exists', () => {
    expect(services.length).toBeGreaterThan(0);
  });

  it('says more in its summary than in its title', () => {
    expect(
      findWrong(({ title, summary }) =>
        fold(summary).replace(/[.؟!]$/, '') === fold(title) ? [summary] : [],
      ),
    ).toEqual([]);
  });

  it(`fits in a text message of ${smsLimit} characters`, () => {
    expect(
      findWrong(({ sms = '' }) => (sms.length > smsLimit ? [`${sms.length}: ${sms}`] : [])),
    ).toEqual([]);
  });

  it('does not come before itself or relate to itself', () => {
    const circular = [...content.entries.services.values()].filter(({ id, data }) => {
      const { requires, related, evidence } = data as Service;
      return [
        ...requires,
        ...related,
        ...evidence.map(({ obtainedFrom }) => obtainedFrom),
      ].includes(id);
    });
    expect(circular.map(({ file }) => file)).toEqual([]);
  });

  it('belongs to the life events that list it, and only to them', () => {
    const listed = new Map<string, string[]>();
    for (const { id, data } of content.entries['life-events'].values())
      for (const service of (data as LifeEvent).services)
        listed.set(service, [...(listed.get(service) ?? []), id]);
    const wrong = [...content.entries.services.values()].filter(
      ({ id, data }) =>
        [...(data as Service).lifeEvents].sort().join() !== (listed.get(id) ?? []).sort().join(),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('a life event', () => {
  it('lists services that exist, each once', () => {
    const wrong = events.filter(
      ({ event: { services: ids } }) =>
        new Set(ids).size !== ids.length || !ids.every((id) => content.entries.services.has(id)),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('gives a source for each fact that it calls confirmed', () => {
    const wrong = events.flatMap(({ file, event }) =>
      event.facts
        .filter(({ confirmed, sources }) => confirmed && sources.length === 0)
        .map(({ text }) => `${file}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a link label', () => {
  it('says where it leads', () => {
    const vague = /^(?:هنا|اضغط|انقر|رابط|المصدر|الموقع|المزيد|link|here|click)(?:\s|$)/i;
    expect(
      findWrong(({ sources, channels }) =>
        [...sources.map(({ label }) => label), ...channels.map(({ name = '' }) => name)].filter(
          (label) => vague.test(label),
        ),
      ),
    ).toEqual([]);
  });
});
