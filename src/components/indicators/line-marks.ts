/** How the lines of a chart differ without colour: the shape of their points, then the dashes. */
const shapes = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  'M-4-4h8v8h-8z',
  'M0-5.5L5 4h-10z',
  'M0-5.5L5.5 0L0 5.5L-5.5 0z',
  'M0 5.5L5-4h-10z',
  'M-1.5-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z',
  'M-5-2h10v4h-10z',
  'M-2-5h4v10h-4z',
];
const dashes = ['6 4', '2 3', '10 4', '8 3 2 3', '4 2', '12 3 3 3', '3 6', '1 4'];
const inks = ['text-info', 'text-warning', 'text-success', 'text-danger', 'text-muted', 'text-ink'];

export interface LineMark {
  shape: string;
  /** Absent for the highlighted line, which is solid. */
  dash?: string;
  ink: string;
}

/** The mark of the line at `index`; the highlighted one is solid and in the site's own colour. */
export function lineMark(index: number, isHighlight: boolean): LineMark {
  const shape = shapes[index % shapes.length] ?? '';
  if (isHighlight) return { shape, ink: 'text-primary' };
  return {
    shape,
    dash: dashes[index % dashes.length] ?? '',
    ink: inks[index % inks.length] ?? '',
  };
}
