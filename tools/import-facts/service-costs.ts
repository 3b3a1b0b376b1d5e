import type { FeeFact, ServiceFact } from './facts.ts';

/**
 * The costs of a service. An item that names no source is left out; an item that its source does
 * not fully carry stays, marked as unconfirmed.
 */
export function readCosts({ fees, fieldConfirmed, asOf }: ServiceFact) {
  const items = fees.items.filter((fee) => fee.source !== null).map(readCost);
  if (items.length || !fees.free) return items;
  return [
    {
      label: 'الخدمة',
      kind: 'free',
      ...(asOf && { asOf }),
      confirmed: fieldConfirmed['fees'] === true,
    },
  ];
}

function readCost(fee: FeeFact) {
  const kind = kindOf(fee);
  const hasAmount = fee.amount !== null && kind !== 'free';
  const isMoney = fee.unit !== 'percent';
  return {
    label: fee.label,
    kind,
    ...(hasAmount && {
      amount: fee.amount,
      ...(fee.amountMax !== null && { amountMax: fee.amountMax }),
      ...(fee.unit !== 'currency' && { unit: fee.unit }),
      ...(isMoney && fee.currency && { currency: fee.currency }),
      ...(isOldPound(fee) && { series: 'old' }),
    }),
    ...(fee.asOf && { asOf: fee.asOf }),
    confirmed: fee.confirmed,
    note: fee.note ?? (fee.asOf ? undefined : 'تاريخ المعلومة غير معروف'),
  };
}

function kindOf({ label, amount }: FeeFact) {
  if (amount === null) return 'variable';
  if (amount === 0) return 'free';
  if (/غرامة|تأخير|تأخر/.test(label)) return 'fine';
  return /طابع/.test(label) ? 'stamp' : 'fee';
}

/** The new pound came on 2026-01-01 (decree 293 of 2025). */
function isOldPound({ currency, asOf, poundSeries }: FeeFact): boolean {
  return currency === 'SYP' && (asOf ? asOf < '2026' : poundSeries === 'old');
}
