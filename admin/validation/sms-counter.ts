import { z } from 'astro/zod';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { countSmsParts, excessOfSms, findOwnSms } from '#domain/service/sms.ts';
import { serviceSchema, smsLimit } from '#schema/service.ts';
import type { FormData } from '../format/entry-file.ts';

const { status, statusReason, statusSince } = serviceSchema.shape;
const stateSchema = z.object({ status, statusReason, statusSince });

/** How much of a service's short message is used up, in words. Where the service is suspended its state goes before it. */
export function describeSms(service: FormData): { text: string; isOver: boolean } {
  const sms = typeof service['sms'] === 'string' ? service['sms'].trim() : '';
  const state = stateSchema.safeParse(service);
  const sent = (sms && state.success && findOwnSms({ ...state.data, sms })) || sms;
  const excess = excessOfSms(sent);
  const added = sent.length - sms.length;
  const parts = [
    `${sent.length} من ${smsLimit} حرفاً`,
    ...(added > 0 ? [`منها ${countNoun(added, nouns.character)} لحالة الخدمة في أولها`] : []),
    excess > 0
      ? `أطول من رسالتين، والزائد ${countNoun(excess, nouns.character)}`
      : sent && countNoun(countSmsParts(sent), nouns.message),
  ];
  return { text: parts.filter(Boolean).join('، '), isOver: excess > 0 };
}
