import { compareArabic } from '#arabic/collation.ts';
import type { SearchResult } from './result.ts';
import { copyOf, findPart } from './find-part.ts';
import { labelOf, type Labels } from './labels.ts';
import { filterNames, type FilterName, type Filters } from './query.ts';

/**
 * Shows the values of each filter with their counts, the chosen ones among them. A filter that cannot narrow
 * anything is hidden. The checkboxes stay where only counts change, so that the focus stays as well.
 */
export function drawFacets(
  root: HTMLElement,
  counts: SearchResult['filters'],
  chosen: Filters,
  labels: Labels,
): void {
  const template = findPart<HTMLTemplateElement>(root, '[data-option-template]');
  for (const name of filterNames) {
    const group = findPart(root, `[data-filter="${name}"]`);
    const list = findPart(group, 'ul');
    const label = (value: string) => labelOf(labels, name, value);
    const values = sortValues(counts[name], chosen[name] ?? [], label);
    group.hidden = values.length < 2 && !chosen[name];

    const boxes = () => [...list.querySelectorAll('input')];
    const shown = boxes().map(({ value }) => value);
    if (shown.join() !== values.join()) {
      list.replaceChildren(
        ...values.map((value) => drawOption(template, name, value, label(value))),
      );
    }
    for (const box of boxes()) {
      box.checked = chosen[name]?.includes(box.value) ?? false;
      showText(findPart(box.closest('li') ?? list, '[data-count]'), counts[name][box.value] ?? 0);
    }
  }
}

/** The values that have hits or are chosen, from the most frequent; equals by their names. */
export function sortValues(
  counts: Record<string, number>,
  chosen: string[],
  labelOf: (value: string) => string,
): string[] {
  const found = Object.keys(counts).filter((value) => counts[value]);
  return [...new Set([...found, ...chosen])].sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || compareArabic(labelOf(a), labelOf(b)),
  );
}

function drawOption(template: HTMLTemplateElement, name: FilterName, value: string, label: string) {
  const option = copyOf(template);
  const box = findPart<HTMLInputElement>(option, 'input');
  box.name = name;
  box.value = value;
  findPart(option, 'bdi').textContent = label;
  return option;
}

/** The same text set again would be laid out again. */
function showText(element: HTMLElement, value: number): void {
  const text = String(value);
  if (element.textContent !== text) element.textContent = text;
}
