import { readUpload } from './attachments.ts';
import { contentFolder } from './content-folder.ts';
import { defineCell } from './reads.ts';

defineCell('upload', async (name) => (await readUpload(contentFolder, name)).toString('base64'));
