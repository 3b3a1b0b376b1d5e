import { noteRead } from './reads.ts';
import { getSource } from './source.ts';

/** The component that renders a topic's MDX. */
export function getTopicBody(id: string) {
  noteRead(`body:topics/${id}.mdx`);
  return getSource().readTopicBody(id);
}
