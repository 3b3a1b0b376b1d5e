/** The whole portal, its caches in a folder that `npm run bench:build` can empty. */
import portal from '../../../astro.config.mjs';

export default { ...portal, cacheDir: process.env.CACHE_DIR };
