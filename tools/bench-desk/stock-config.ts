import type { CmsConfig } from 'decap-cms-core';
import { deskConfig } from '../../admin/config/desk-config.ts';

/** Decap's own in the place of the desk's widgets; lighter ones where there is a choice, in favour of stock. */
const stockWidgets: Readonly<Record<string, string>> = {
  'entry-id': 'string',
  date: 'string',
  number: 'string',
  'markdown-source': 'text',
};

/** The desk's configuration as far as stock Decap takes it: the same collections and fields, its own formats and widgets. */
export function stockConfig(proxyUrl: string): CmsConfig {
  const config = deskConfig({
    backend: { name: 'proxy', proxy_url: proxyUrl, branch: 'main' },
    mode: 'editorial_workflow',
  });
  const text = JSON.stringify({ ...config, locale: 'en' });
  return JSON.parse(text, (key, value: unknown) => {
    if (key === 'widget') return stockWidgets[String(value)] ?? value;
    // Stock searches these two, and finds no act by the type that is its identifier in ours.
    if (key === 'identifier_field' && value === 'type') return 'title';
    if (key === 'summary') return String(value).replaceAll('{{fields.', '{{');
    return isWithOwnFormat(value) ? { ...value, format: formatOf(value.extension) } : value;
  }) as CmsConfig;
}

function formatOf(extension = 'yaml'): string {
  return extension === 'yaml' ? 'yaml' : 'yaml-frontmatter';
}

function isWithOwnFormat(value: unknown): value is { format: string; extension?: string } {
  return typeof value === 'object' && value !== null && 'format' in value;
}
