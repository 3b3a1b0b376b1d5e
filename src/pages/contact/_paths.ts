import { getContactBodies } from '#data/contact.ts';
import { paginate } from '#domain/pagination.ts';

const pageSize = 150;

/** Every page of the bodies that can be written to, those with services first. */
export async function bodyPages() {
  const bodies = await getContactBodies();
  const [withServices, others] = [
    bodies.filter(({ services }) => services.length > 0),
    bodies.filter(({ services }) => services.length === 0),
  ];
  return paginate([...withServices, ...others], pageSize);
}
