import { getSource } from './source.ts';

/** The component that renders a topic's MDX. */
export function getTopicBody(id: string) {
  return getSource().readTopicBody(id);
}
