import path from 'node:path';

/** Where the content is: `CONTENT_DIR`, else `content/` beside the project. */
export const contentFolder = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
