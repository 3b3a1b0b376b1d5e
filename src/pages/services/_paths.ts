import { getListedServices, getServiceFacets } from '#data/services.ts';
import { selectByFacet, serviceFacets } from '#domain/service/facets.ts';

/** One path for every service. */
export async function servicePaths() {
  return (await getListedServices()).map(({ id }) => ({ params: { id } }));
}

/** One path for every value of a facet, with the services that have it. */
export async function facetPaths() {
  const services = await getListedServices();
  return (await getServiceFacets()).flatMap(({ name, values }) =>
    values.map(({ value, label }) => ({
      params: { facet: name, value },
      props: {
        facet: name,
        value,
        title: serviceFacets[name].pageTitle(label),
        services: selectByFacet(services, name, value),
      },
    })),
  );
}
