declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-backend-proxy' {
  import type { CmsBackendClass } from 'decap-cms-core';

  export const ProxyBackend: CmsBackendClass;
}

declare module 'decap-cms-locales' {
  import type { CmsLocalePhrases } from 'decap-cms-core';

  export const en: CmsLocalePhrases;
}

declare module 'stylis' {
  export const prefixer: import('@emotion/cache').StylisPlugin;
}

declare module 'stylis-plugin-rtl' {
  const mirror: import('@emotion/cache').StylisPlugin;
  export default mirror;
}
