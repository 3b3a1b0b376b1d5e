import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Organisation } from '#schema/organisation.ts';

type Body = Organisation & { id: string };

/** Classifications that schema.org has a nearer type for; every other body is a GovernmentOrganization. */
const types: Partial<Record<Organisation['classification'], string>> = {
  hospital: 'Hospital',
  media: 'NewsMediaOrganization',
  religious: 'Organization',
  syndicate: 'Organization',
  university: 'CollegeOrUniversity',
};

interface Family {
  parent: Body | undefined;
  children: readonly Body[];
}

/** schema.org's organisation for a public body. A website with a note may be dead and is left out. */
export function organisationData(organisation: Body, { parent, children }: Family, home: URL) {
  const { title, titleEn, otherNames, names, summary, phone, address, accounts } = organisation;
  const alternateName = [titleEn, ...otherNames, ...names.map(({ name }) => name)].filter(Boolean);
  const sameAs = [
    ...(organisation.website && !organisation.websiteNote ? [organisation.website] : []),
    ...accounts.map(({ url }) => url),
  ];
  return {
    ...reference(organisation, home),
    url: absoluteUrl(home, entryUrl('organisations', organisation.id)),
    name: title,
    ...(alternateName.length > 0 && { alternateName }),
    ...(summary && { description: summary }),
    ...(phone && { telephone: phone }),
    ...(address && { address: { '@type': 'PostalAddress', streetAddress: address } }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(parent && { parentOrganization: reference(parent, home) }),
    ...(children.length > 0 && {
      subOrganization: children.map((child) => reference(child, home)),
    }),
  };
}

function reference({ id, title, classification }: Body, home: URL) {
  return {
    '@type': types[classification] ?? 'GovernmentOrganization',
    '@id': absoluteUrl(home, entryUrl('organisations', id)),
    name: title,
  };
}
