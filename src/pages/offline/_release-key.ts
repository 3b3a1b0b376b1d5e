import { findReleaseKey } from '#data/release-key.ts';
import { readPublicKey } from '#offline/signature.ts';

export interface ReleaseKey {
  /** As minisign takes it after `-P`. */
  line: string;
  /** As minisign prints it. */
  id: string;
}

/** The key that this copy's releases are signed with, where they are. @throws on a file that holds no key. */
export function getReleaseKey(): ReleaseKey | undefined {
  const found = findReleaseKey();
  if (!found) return undefined;
  try {
    const { id } = readPublicKey(found.text);
    const bytes = id.match(/../g) ?? [];
    const line = found.text.trim().split('\n').at(-1) ?? '';
    return { line: line.trim(), id: bytes.toReversed().join('').toUpperCase() };
  } catch (cause) {
    throw new Error(
      `الملف ${found.file} ليس مفتاحاً عاماً لتوقيع الإصدارات. ضع فيه السطرين اللذين كتبهما الأمر npm run release -- keys.`,
      { cause },
    );
  }
}
