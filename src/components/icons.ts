import { skies } from './weather/skies.ts';

/** Drawn for left to right on a 24-unit grid, stroke 1.75; Icon.astro mirrors the ones that point. */
export const icons = {
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
  phone:
    '<path d="M5 3.5h3.5l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7l1.8-2.5 5 2V19a1.8 1.8 0 0 1-1.9 1.8A16.5 16.5 0 0 1 3.2 5.4 1.8 1.8 0 0 1 5 3.5Z"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  place:
    '<path d="M12 21s-7-6-7-11.2A7 7 0 0 1 12 3a7 7 0 0 1 7 6.8C19 15 12 21 12 21Z"/><circle cx="12" cy="10" r="2.5"/>',
  next: '<path d="M4.5 12h15M13.5 6l6 6-6 6"/>',
  back: '<path d="M19.5 12h-15M10.5 6l-6 6 6 6"/>',
  external: '<path d="M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9"/>',
  print: '<path d="M7 8V3.5h10V8M7 17H4V8.5h16V17h-3"/><path d="M7 13.5h10v7H7z"/>',
  download: '<path d="M12 3.5v12M7 11l5 5 5-5M4.5 20.5h15"/>',
  document: '<path d="M6 3h8l4.5 4.5V21H6zM13.5 3v5h5M9 12.5h6M9 16.5h6"/>',
  calendar: '<path d="M4 5.5h16V20H4zM4 10h16M8.5 3v4M15.5 3v4"/>',
  warning: '<path d="M12 3.5 2.5 20h19zM12 10v4.5M12 17.2v.1"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.1"/>',
  check: '<path d="m4.5 12.5 5 5 10-11"/>',
  law: '<path d="M12 3.5v17M7.5 20.5h9M5 6.5h14M5 6.5 2.5 13h5zM19 6.5 16.5 13h5zM2.5 13a2.5 2.5 0 0 0 5 0M16.5 13a2.5 2.5 0 0 0 5 0"/>',
  building:
    '<path d="M3 20.5h18M4 9.5h16L12 3.5zM6 9.5V17M10 9.5V17M14 9.5V17M18 9.5V17M4 17h16"/>',
  person:
    '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c0-4.2 3.2-6.5 7.5-6.5s7.5 2.3 7.5 6.5"/>',
  hospital: '<path d="M4.5 20.5V5h15v15.5M2.5 20.5h19M12 8v6M9 11h6M9.5 20.5V17h5v3.5"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  menu: '<path d="M4 6.5h16M4 12h16M4 17.5h16"/>',
  ...skies,
} as const;

export type IconName = keyof typeof icons;
