/** What the page shows: nothing asked yet, on its way, results, none, or no index. */
export type View = 'idle' | 'loading' | 'done' | 'empty' | 'error';

/** Shows the parts that belong to a view. While it loads, the last results stay. */
export function showView(root: HTMLElement, view: View, isFiltered: boolean): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-when-filtered]'))
    part.hidden = !isFiltered;
  for (const part of root.querySelectorAll<HTMLElement>('[data-when]')) {
    if (view !== 'loading') part.hidden = part.dataset.when !== view;
    else if (part.dataset.when === 'idle') part.hidden = true;
  }
}
