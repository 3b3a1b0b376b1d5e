declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'desk:backend' {
  import type { CmsBackend, CmsBackendClass } from 'decap-cms-core';

  /** What the desk was built with; of the gateway it does not say the address. */
  export const settings: CmsBackend;
  export const Backend: CmsBackendClass;
}

declare module 'decap-cms-locales' {
  import type { CmsLocalePhrases } from 'decap-cms-core';

  export const en: CmsLocalePhrases;
}

declare module 'stylis-plugin-rtl' {
  const mirror: import('@emotion/cache').StylisPlugin;
  export default mirror;
}
