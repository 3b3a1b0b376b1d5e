import type { Indicator } from '#schema/indicator.ts';

/** Indicators that are shown together, in the order of their files; one without a group stands alone. */
export function groupIndicators<I extends Pick<Indicator, 'group' | 'title'>>(
  indicators: readonly I[],
): { title: string; indicators: I[] }[] {
  const groups = Map.groupBy(indicators, ({ group, title }) => group ?? title);
  return [...groups].map(([title, members]) => ({ title, indicators: members }));
}

/**
 * The highlighted series of several indicators as one indicator, each named by its indicator; only those
 * in the unit that most of them share. Undefined when there are fewer than two to compare.
 */
export function compareHighlights(
  indicators: readonly Pick<Indicator, 'title' | 'unit' | 'lowerIsBetter' | 'series'>[],
): Pick<Indicator, 'title' | 'unit' | 'lowerIsBetter' | 'series'> | undefined {
  const byUnit = Map.groupBy(indicators, ({ unit, lowerIsBetter }) => `${unit} ${lowerIsBetter}`);
  const [largest = []] = [...byUnit.values()].sort((a, b) => b.length - a.length);
  const series = largest.flatMap(({ title, series }) => {
    const highlight = series.find((one) => one.highlight);
    return highlight ? [{ ...highlight, title }] : [];
  });
  const [first] = largest;
  if (!first || series.length < 2) return undefined;
  const name = indicators[0]?.series.find((one) => one.highlight)?.title ?? '';
  return {
    title: name,
    unit: first.unit,
    lowerIsBetter: first.lowerIsBetter,
    series: series.map((one, index) => ({ ...one, highlight: index === 0 })),
  };
}
