import type { Patch } from './patch.ts';

const errorPage = 'decap-cms-core/dist/esm/components/UI/ErrorBoundary.js';

/** What would lead an editor, or what an editor wrote, to another origin. */
export const noForeign: readonly Patch[] = [
  {
    name: 'no-report-template',
    file: errorPage,
    why: 'The report that no-report-link takes out is written with a second YAML parser.',
    find: "import yaml from 'yaml';\n",
    replace: '',
  },
  {
    name: 'no-report-template-filled',
    file: errorPage,
    why: 'The use of the parser that no-report-template takes out.',
    find: 'yaml.stringify(config)',
    replace: "''",
  },
  {
    name: 'no-report-link',
    file: errorPage,
    why: 'Its link opens an issue at GitHub with the configuration and the message of the error in it.',
    find: /, _jsx\("a", \{\s+href: buildIssueUrl\(.*?reportIt'\)\s+\}\)/gs,
    replace: '',
  },
];
