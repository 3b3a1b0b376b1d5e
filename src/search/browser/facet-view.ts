import type { SearchResult } from './result.ts';
import { copyOf, findPart } from './find-part.ts';
import type { Labels } from './labels.ts';
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
    const values = sortValues(name, counts[name], chosen[name] ?? []);
    group.hidden = values.length < 2 && !chosen[name];

    const boxes = () => [...list.querySelectorAll('input')];
    if (
      boxes()
        .map(({ value }) => value)
        .join() !== values.join()
    ) {
      list.replaceChildren(
        ...values.map((value) => drawOption(template, name, value, labelOf(labels, name, value))),
      );
    }
    for (const box of boxes()) {
      box.checked = chosen[name]?.includes(box.value) ?? false;
      findPart(box.closest('li') ?? list, '[data-count]').textContent = String(
        counts[name][box.value] ?? 0,
      );
    }
  }
}

function drawOption(template: HTMLTemplateElement, name: FilterName, value: string, label: string) {
  const option = copyOf(template);
  const box = findPart<HTMLInputElement>(option, 'input');
  box.name = name;
  box.value = value;
  findPart(option, 'bdi').textContent = label;
  return option;
}

/** Years from the latest, other values from the most frequent. */
function sortValues(name: FilterName, counts: Record<string, number>, chosen: string[]): string[] {
  const values = [...new Set([...Object.keys(counts), ...chosen])];
  if (name === 'year') return values.sort((a, b) => Number(b) - Number(a));
  return values.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}

function labelOf(labels: Labels, name: FilterName, value: string): string {
  return (name === 'year' ? undefined : labels[name][value]) ?? value;
}
