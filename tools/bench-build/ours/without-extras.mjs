/** What publishes more than pages; a stage that `BUILD_WITHOUT` leaves out is false. */
const extras = ['@astrojs/sitemap', 'bawaba-search', 'desk', 'preview-renderer'];

export function withoutExtras(integrations) {
  return integrations.filter((one) => one && !extras.includes(one.name));
}
