/** Renders the start page with the package's own templates, styles, scripts and fonts. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';

const out = process.env.OUT_DIR;
const frontend = 'node_modules/govuk-frontend/dist';
const render = nunjucks.configure([frontend, '.'], { autoescape: true });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'index.html'), render.render('start-page.njk'));
cpSync(join(frontend, 'govuk/assets'), join(out, 'assets'), { recursive: true });
writeFileSync(
  join(out, 'init.js'),
  "import { initAll } from '/govuk-frontend.min.js';\ninitAll();\n",
);
for (const name of ['govuk-frontend.min.css', 'govuk-frontend.min.js'])
  cpSync(join(frontend, 'govuk', name), join(out, name));
