import type { APIRoute } from 'astro';
import { getContactBodies } from '#data/contact.ts';
import { addressLine } from '#domain/letter/address.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const bodies = await getContactBodies();
  return jsonTwin(
    locals,
    bodies.map(({ organisation, url, head, recipient, services, successors }) => ({
      id: organisation.id,
      title: organisation.title,
      url: absoluteUrl(locals.home, url),
      organisation: absoluteUrl(locals.home, entryUrl('organisations', organisation.id)),
      address: addressLine(recipient),
      head: head && {
        id: head.person.id,
        name: head.person.name,
        post: head.membership.post,
      },
      phone: organisation.phone,
      email: organisation.email,
      services: services.map(({ id }) => id),
      successors: successors.map(({ id }) => id),
    })),
  );
};
