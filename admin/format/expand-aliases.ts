import { visit, type Document } from 'yaml';
import { applyEdits, type Edit } from './source.ts';
import { writeFlow } from './write-yaml.ts';

/** The text with each alias (`*name`) replaced by what it stands for, so that its anchor may change alone. */
export function expandAliases(text: string, document: Document.Parsed): string {
  const edits: Edit[] = [];
  visit(document, {
    Alias(_, node) {
      const target = node.resolve(document);
      if (!target || !node.range) return;
      edits.push({
        start: node.range[0],
        end: node.range[1],
        text: writeFlow(target.toJS(document)),
      });
    },
  });
  return applyEdits(text, edits);
}
