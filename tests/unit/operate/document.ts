/** The commands of a page of documentation, by the heading under which they stand. */
import { readFileSync } from 'node:fs';

export interface Section {
  heading: string;
  /** One line each, of the blocks marked `sh`, without what a comment adds. */
  commands: readonly string[];
  /** The text of the block marked `json`. */
  json?: string;
}

export function readSections(file: string): Section[] {
  const [, ...parts] = readFileSync(file, 'utf8').split(/^#{1,3} (?=.+$)/m);
  return parts.map((part) => {
    const [heading = ''] = part.split('\n', 1);
    const json = blocksOf(part, 'json')[0];
    const commands = blocksOf(part, 'sh').flatMap((block) => block.split('\n').map(withoutComment));
    return { heading, commands: commands.filter(Boolean), ...(json !== undefined && { json }) };
  });
}

export function sectionOf(heading: string, sections: readonly Section[]): Section {
  const section = sections.find((one) => one.heading === heading);
  if (!section) throw new Error(`No section is named ${heading}.`);
  return section;
}

function blocksOf(text: string, language: string): string[] {
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'));
  return Array.from(blocks, ([, block = '']) => block);
}

const withoutComment = (line: string) => line.replace(/\s+# .*$/, '').trimEnd();
