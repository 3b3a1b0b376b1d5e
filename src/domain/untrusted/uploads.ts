/** The kinds of files that editors attach, by extension, with the most megabytes that one may have. */
export const uploadMegabytes = {
  png: 8,
  jpg: 8,
  jpeg: 8,
  webp: 8,
  avif: 8,
  pdf: 20,
  svg: 0.5,
} as const;
export type UploadKind = keyof typeof uploadMegabytes;

export const longestSide = 10_000;
/** 160 MB once unpacked. */
export const mostPixels = 40_000_000;

/** Whether a file may have this name: plain letters, with an extension. */
export function isUploadName(name: string): boolean {
  return name.length <= 150 && /^[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)*$/i.test(name);
}

/** The kind of a file by the end of its name; undefined where it is none that is taken. */
export function uploadKindOf(name: string): UploadKind | undefined {
  const [, extension = ''] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
  return Object.hasOwn(uploadMegabytes, extension) ? (extension as UploadKind) : undefined;
}
