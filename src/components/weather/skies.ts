import type { Sky } from '#domain/weather.ts';

const cloud = 'M7 18.5h9.5a4 4 0 0 0 .6-8 5.5 5.5 0 0 0-10.6-.6A4.3 4.3 0 0 0 7 18.5Z';
const highCloud =
  '<path d="M7 14.5h9.5a3.6 3.6 0 0 0 .5-7.2 5.2 5.2 0 0 0-10-.5A3.9 3.9 0 0 0 7 14.5Z"/>';

/** Drawn as the icons of the site are: on a 24-unit grid, stroke 1.75. */
export const skies: Record<Sky, string> = {
  clear:
    '<circle cx="12" cy="12" r="4.2"/><path d="M12 2.5v2.7M12 18.8v2.7M2.5 12h2.7M18.8 12h2.7M5.3 5.3l1.9 1.9M16.8 16.8l1.9 1.9M5.3 18.7l1.9-1.9M16.8 7.2l1.9-1.9"/>',
  night: '<path d="M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8Z"/>',
  partly:
    '<path d="M8.5 6.2a4 4 0 0 1 6.8-.4M10.5 1.5v1.6M4.6 3.9l1.1 1.1M17 3.4l-1.1 1.1M3 9.5h1.6"/><path d="M8 20h8.5a3.6 3.6 0 0 0 .5-7.2 5 5 0 0 0-9.6-.5A3.9 3.9 0 0 0 8 20Z"/>',
  cloud: `<path d="${cloud}"/>`,
  fog: '<path d="M4 7h11M7 11h13M4 15h13M8 19h10"/>',
  drizzle: `${highCloud}<path d="M9 18v1.2M12.5 19.5v1.2M16 18v1.2"/>`,
  rain: `${highCloud}<path d="m9 17.5-1 3.5M12.7 17.5l-1 3.5M16.4 17.5l-1 3.5"/>`,
  snow: `${highCloud}<path d="M8.5 18v.1M12 20.5v.1M15.5 18v.1M12 17v.1M8.5 21.5v.1M15.5 21.5v.1" stroke-width="2.5"/>`,
  storm: `${highCloud}<path d="m12.5 15.5-2.5 3.3h3.5l-2.2 3.2"/>`,
};
