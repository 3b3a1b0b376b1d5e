import '#data/cells.ts';
import { getListPages } from '#data/act-lists.ts';
import { getAmendedActs, getVersionDays } from '#data/act-versions.ts';
import { getActs, getPlaceholders, type Act } from '#data/decrees.ts';
import { findHistory } from '#data/history.ts';
import {
  comparedPairs,
  comparisonUrl,
  historyUrl,
  versionUrl,
} from '#domain/decree/version-urls.ts';
import { entryUrl } from '#domain/url.ts';

/** Every page of every list, at `/decrees/<path>/`. */
export async function listPaths() {
  return (await getListPages()).map(({ address, list, number }) => ({
    params: { list: pathBelow(address) },
    props: { list, number },
  }));
}

/** Every act, and every act that is known by name only. */
export async function actPaths() {
  const acts = (await getActs()).map((act) => ({
    params: { act: pathBelow(entryUrl('decrees', act.id)) },
    props: { act, placeholder: undefined },
  }));
  const placeholders = (await getPlaceholders()).map((placeholder) => ({
    params: { act: pathBelow(placeholder.url) },
    props: { act: undefined, placeholder },
  }));
  return [...acts, ...placeholders];
}

/** Each text of the acts whose text has changed; `version` is its place in the order of time. */
export async function versionPaths() {
  return eachAmended((act, days) =>
    days.map((day, version) => ({
      params: { version: pathBelow(versionUrl(entryUrl('decrees', act.id), day)) },
      props: { act, version },
    })),
  );
}

/** Each two texts of one act that stand side by side. */
export async function comparisonPaths() {
  return eachAmended((act, days) =>
    comparedPairs([...days.entries()]).map(([[older, before], [newer, after]]) => ({
      params: {
        comparison: pathBelow(comparisonUrl(entryUrl('decrees', act.id), before, after)),
      },
      props: { act, older, newer },
    })),
  );
}

/** The history of every record that git knows. */
export async function historyPaths() {
  const paths = (await getActs()).map(async (act) => {
    const history = await findHistory(act);
    const url = historyUrl(entryUrl('decrees', act.id));
    return history ? [{ params: { history: pathBelow(url) }, props: { act, history } }] : [];
  });
  return (await Promise.all(paths)).flat();
}

async function eachAmended<Path>(
  pathsOf: (act: Act, days: Awaited<ReturnType<typeof getVersionDays>>) => Path[],
): Promise<Path[]> {
  const acts = await getAmendedActs();
  const paths = acts.map(async (act) => pathsOf(act, await getVersionDays(act)));
  return (await Promise.all(paths)).flat();
}

/** `'/decrees/law/2009/4/'` // => `'law/2009/4'` */
export function pathBelow(url: string): string {
  return url.slice('/decrees/'.length, -1);
}
