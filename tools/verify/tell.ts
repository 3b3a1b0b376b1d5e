import type { Fault, Finding, Verdict } from './verify-mirror.ts';

/** Says what was found, in Arabic and in English. */
export function tell({ manifest, sound, findings }: Verdict): void {
  if (manifest) {
    const date = new Date(manifest.sequence * 1000).toISOString().slice(0, 10);
    console.log(
      `الإصدار ${manifest.release}، ${date} · Release ${manifest.release}, sequence ${manifest.sequence}: ${sound} files and packs are as they were signed.`,
    );
  }
  for (const [fault, found] of Map.groupBy(findings, (finding) => finding.fault))
    describe(fault, found);
  console.log(
    findings.length === 0
      ? 'النسخة سليمة وأصلية · The copy is sound and genuine.'
      : `العيوب في النسخة: ${findings.length} · Faults in the copy: ${findings.length}.`,
  );
}

/** So many of a kind are named. */
const mostNamed = 20;

function describe(fault: Fault, found: readonly Finding[]): void {
  console.error(`${sentences[fault]} (${found.length}):`);
  for (const { path } of found.slice(0, mostNamed)) console.error(`  ${path}`);
  if (found.length > mostNamed) console.error(`  … ${found.length - mostNamed}`);
}

const sentences: Record<Fault, string> = {
  unsigned: 'لا توقيع لها · Not signed',
  forged: 'توقيعها ليس بهذا المفتاح، أو غُيّرت بعده · Not signed with this key, or changed since',
  older: 'أقدم من إصدار منشور · Older than a release that is out',
  missing: 'ناقصة · Missing',
  changed: 'مغيّرة · Changed',
  additional: 'زائدة لم يوقّعها أحد · Additional, and signed by nobody',
  unreachable: 'تعذّر الوصول إليها · Not to be reached',
};
