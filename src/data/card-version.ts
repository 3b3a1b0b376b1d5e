import { createHash } from 'node:crypto';
import { cardContent } from '#domain/service/card-version.ts';
import type { Service } from '#schema/service.ts';

/** The short name of what a service's card says: eight hexadecimal digits of its SHA-256. */
export function getCardVersion(service: Service): string {
  return createHash('sha256').update(cardContent(service)).digest('hex').slice(0, 8);
}
