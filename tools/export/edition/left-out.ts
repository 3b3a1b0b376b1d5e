/**
 * What a copy in a folder does without: the desk, what a browser downloads and keeps of the portal, what only servers,
 * search engines and an installed portal read, and the search index, which stands there as scripts.
 */
const leftOut = [
  /^\./,
  /^admin\//,
  /^offline\//,
  /^pagefind\//,
  /^(?:404\.html|sw\.js|robots\.txt|_headers)$/,
  /^sitemap-[^/]+\.xml$/,
  /\.(?:webmanifest|br|gz)$/,
];

/** Whether a copy in a folder has no such file or page; the path is from the site's root, without a slash at its head. */
export function isLeftOut(path: string): boolean {
  return leftOut.some((kind) => kind.test(path));
}
