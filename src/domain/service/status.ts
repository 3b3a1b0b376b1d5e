import { formatDate } from '../date.ts';
import type { Service } from '#schema/service.ts';
import { serviceStatuses } from '#schema/vocabulary.ts';

/** How to warn of a service that is not simply available. */
export interface StatusWarning {
  tone: 'info' | 'warning' | 'danger';
  /** For a badge: «معلّقة». */
  label: string;
  /** For a notice: «الخدمة معلّقة منذ شباط 2025». */
  title: string;
  text: string;
}

const warnings = {
  suspended: { tone: 'warning', since: 'منذ' },
  planned: { tone: 'info', since: 'منذ' },
  withdrawn: { tone: 'danger', since: 'في' },
  unknown: { tone: 'warning', since: 'منذ' },
} as const;

const ASK_FIRST =
  'لا تذكر المصادر المتاحة هل تُقدَّم هذه الخدمة اليوم. اسأل الجهة المسؤولة قبل أن تراجعها.';

/** What a citizen must know before starting; undefined for an available service. */
export function findStatusWarning({
  status,
  statusReason = ASK_FIRST,
  statusSince,
}: Pick<Service, 'status' | 'statusReason' | 'statusSince'>): StatusWarning | undefined {
  if (status === 'active') return undefined;
  const { tone, since } = warnings[status];
  const label = serviceStatuses[status];
  const date = statusSince ? ` ${since} ${formatDate(statusSince)}` : '';
  return { tone, label, title: `الخدمة ${label}${date}`, text: statusReason };
}

/** The services that can be asked for first, then those that no longer exist, in their order otherwise. */
export function withdrawnLast<S extends Pick<Service, 'status'>>(services: readonly S[]): S[] {
  return services.toSorted(
    (a, b) => Number(a.status === 'withdrawn') - Number(b.status === 'withdrawn'),
  );
}
