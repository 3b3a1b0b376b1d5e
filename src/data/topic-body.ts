import { getEntry, render } from 'astro:content';

/** The component that renders a topic's MDX. */
export async function getTopicBody(id: string) {
  const topic = await getEntry('topics', id);
  if (!topic) throw new Error(`topics/${id} is not in the content`);
  return (await render(topic)).Content;
}
