import { paginateLetters } from '#domain/letter-groups.ts';
import { pagePaths } from '#domain/pagination.ts';
import { withdrawnLast } from '#domain/service/status.ts';
import { getListedServices, getServiceFacets } from '#data/services.ts';
import { selectByFacet, serviceFacets } from '#domain/service/facets.ts';

const pageSize = 150;

/** One path for every service. */
export async function servicePaths() {
  return (await getListedServices()).map(({ id }) => ({ params: { id } }));
}

/** Every page of the list of services, by letter. */
export async function listPages() {
  const services = await getListedServices();
  return paginateLetters(services, ({ title }) => title, pageSize).map((list) => ({
    ...list,
    count: services.length,
  }));
}

/** Every page of the services that have each value of a facet. */
export async function facetPagePaths() {
  return (await facetPaths()).flatMap(({ params, props: { services, ...props } }) =>
    pagePaths(withdrawnLast(services), pageSize).map(({ params: { page }, props: { list } }) => ({
      params: { ...params, page },
      props: { ...props, list: { ...list, count: services.length } },
    })),
  );
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
