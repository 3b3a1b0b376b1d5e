/**
 * Plain values as YAML, for entries by the ten thousand. The `yaml` package needs half a millisecond for each, which is
 * more than it takes to make them.
 */
export function toYaml(value: object, indent = ''): string {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${indent}${key}:${writeMember(member, indent)}`)
    .join('');
}

/** An entry that has a body. */
export function toMarkdown(data: object, body: string): string {
  return `---\n${toYaml(data)}---\n\n${body.trim()}\n`;
}

function writeMember(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value))
    return value.length ? `\n${value.map((item) => writeItem(item, deeper)).join('')}` : ' []\n';
  if (typeof value === 'string' && value.includes('\n'))
    return ` |-\n${value.replace(/^(?=.)/gm, deeper)}\n`;
  // A string in the form of JSON is one of YAML too.
  return isObject(value) ? `\n${toYaml(value, deeper)}` : ` ${JSON.stringify(value)}\n`;
}

function writeItem(item: unknown, indent: string): string {
  const written = isObject(item) ? toYaml(item, `${indent}  `) : `${JSON.stringify(item)}\n`;
  return `${indent}- ${written.trimStart()}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
