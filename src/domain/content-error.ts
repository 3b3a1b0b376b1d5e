/** One thing wrong in one content file, in the editor's words. */
export interface ContentProblem {
  /** Path from the content folder: `services/passport-issue.md`. */
  file: string;
  line?: number | undefined;
  /** Labels on the way to the field, then its key; absent when the whole file is at fault. */
  field?: string | undefined;
  /** The rule and what to type instead. */
  message: string;
}

/** All that is wrong with the content, at once. It has no stack: editors read no traces. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(report(problems));
    this.name = 'ContentError';
    this.problems = problems;
    this.stack = '';
  }
}

/** Legal but doubtful content, for the log of a build that goes on. */
export function reportWarnings(warnings: readonly ContentProblem[]): string {
  return [`في المحتوى ما يحتاج مراجعة، وعدده ${warnings.length}:`, ...byFile(warnings)].join(
    '\n\n',
  );
}

function report(problems: readonly ContentProblem[]): string {
  const files = byFile(problems);
  return [
    `تعذّر بناء البوابة. عدد الأخطاء في المحتوى: ${problems.length}، وعدد الملفات: ${files.length}.`,
    ...files,
  ].join('\n\n');
}

function byFile(problems: readonly ContentProblem[]): string[] {
  return [...Map.groupBy(problems, ({ file }) => file)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, inFile]) => [file, ...inFile.map(describe)].join('\n'));
}

function describe({ line, field, message }: ContentProblem): string {
  const place = [line && `السطر ${line}`, field].filter(Boolean).join('، ');
  return place ? `  ${place}:\n    ${message}` : `  ${message}`;
}
