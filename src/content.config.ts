import { defineCollection } from 'astro:content';
import { contentLoader } from '#data/content-loader.ts';
import { collections as kinds } from '#schema/collections.ts';

export const collections = {
  services: defineCollection({ loader: contentLoader('services'), schema: kinds.services.schema }),
  decrees: defineCollection({ loader: contentLoader('decrees'), schema: kinds.decrees.schema }),
  officials: defineCollection({
    loader: contentLoader('officials'),
    schema: kinds.officials.schema,
  }),
  organisations: defineCollection({
    loader: contentLoader('organisations'),
    schema: kinds.organisations.schema,
  }),
  places: defineCollection({ loader: contentLoader('places'), schema: kinds.places.schema }),
  rotas: defineCollection({ loader: contentLoader('rotas'), schema: kinds.rotas.schema }),
  governorates: defineCollection({
    loader: contentLoader('governorates'),
    schema: kinds.governorates.schema,
  }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: kinds.topics.schema }),
  'life-events': defineCollection({
    loader: contentLoader('life-events'),
    schema: kinds['life-events'].schema,
  }),
  polls: defineCollection({ loader: contentLoader('polls'), schema: kinds.polls.schema }),
  projects: defineCollection({ loader: contentLoader('projects'), schema: kinds.projects.schema }),
  indicators: defineCollection({
    loader: contentLoader('indicators'),
    schema: kinds.indicators.schema,
  }),
  alerts: defineCollection({ loader: contentLoader('alerts'), schema: kinds.alerts.schema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: kinds.pages.schema }),
  lexicon: defineCollection({ loader: contentLoader('lexicon'), schema: kinds.lexicon.schema }),
};
