import { excessOfSms, findOwnSms } from '#domain/service/sms.ts';
import type { Service } from '#schema/service.ts';
import { checkMessages } from './messages.ts';

/** The short message as it is sent, with the state of a suspended service before it, must fit into two parts. */
export function checkService(service: Service): { path: PropertyKey[]; message: string }[] {
  const excess = excessOfSms(findOwnSms(service) ?? '');
  return excess > 0 ? [{ path: ['sms'], message: checkMessages.longSms(excess) }] : [];
}
