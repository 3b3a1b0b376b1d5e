import type { z } from 'astro/zod';
import { alertSchema } from './alert.ts';
import { decreeSchema } from './decree.ts';
import type { CollectionName } from './field.ts';
import { governorateSchema } from './governorate.ts';
import { indicatorSchema } from './indicator.ts';
import { lexiconSchema } from './lexicon.ts';
import { lifeEventSchema } from './life-event.ts';
import { officialSchema } from './official.ts';
import { organisationSchema } from './organisation.ts';
import { pageSchema } from './page.ts';
import { placeSchema } from './place.ts';
import { pollSchema } from './poll.ts';
import { projectSchema } from './project.ts';
import { rotaSchema } from './rota.ts';
import { serviceSchema } from './service.ts';
import { topicSchema } from './topic.ts';

export interface Collection {
  /** Plural, as the editors' menu shows it. */
  label: string;
  /** One entry. */
  labelOne: string;
  /** How its files end: front matter over Markdown, over MDX, or plain YAML. */
  extension: 'md' | 'mdx' | 'yaml';
  schema: z.ZodType<object>;
}

/** Every kind of entry; the folder in `content/` has the collection's name. */
export const collections = {
  services: { label: 'الخدمات', labelOne: 'خدمة', extension: 'md', schema: serviceSchema },
  decrees: { label: 'القوانين والمراسيم', labelOne: 'صك', extension: 'md', schema: decreeSchema },
  officials: { label: 'المسؤولون', labelOne: 'مسؤول', extension: 'yaml', schema: officialSchema },
  organisations: {
    label: 'الجهات',
    labelOne: 'جهة',
    extension: 'yaml',
    schema: organisationSchema,
  },
  places: { label: 'الأماكن', labelOne: 'مكان', extension: 'yaml', schema: placeSchema },
  rotas: { label: 'المناوبات', labelOne: 'جدول مناوبة', extension: 'yaml', schema: rotaSchema },
  governorates: {
    label: 'المحافظات',
    labelOne: 'محافظة',
    extension: 'yaml',
    schema: governorateSchema,
  },
  topics: { label: 'المواضيع', labelOne: 'موضوع', extension: 'mdx', schema: topicSchema },
  'life-events': {
    label: 'أحداث الحياة',
    labelOne: 'حدث',
    extension: 'yaml',
    schema: lifeEventSchema,
  },
  polls: { label: 'الاستطلاعات', labelOne: 'استطلاع', extension: 'yaml', schema: pollSchema },
  projects: { label: 'المشاريع', labelOne: 'مشروع', extension: 'md', schema: projectSchema },
  indicators: { label: 'المؤشرات', labelOne: 'مؤشر', extension: 'yaml', schema: indicatorSchema },
  alerts: { label: 'التنبيهات', labelOne: 'تنبيه', extension: 'yaml', schema: alertSchema },
  pages: { label: 'صفحات البوابة', labelOne: 'صفحة', extension: 'md', schema: pageSchema },
  lexicon: {
    label: 'معجم البحث',
    labelOne: 'قائمة كلمات',
    extension: 'yaml',
    schema: lexiconSchema,
  },
} as const satisfies Record<CollectionName, Collection>;

export type Entry<C extends CollectionName> = z.output<(typeof collections)[C]['schema']>;
