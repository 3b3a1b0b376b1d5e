/** Below the head of a body: deputies, assistants, other staff, members; by the first word of the post. */
const ranks: Record<string, number> = {
  نائب: 1,
  نائبة: 1,
  معاون: 2,
  معاونة: 2,
  أمين: 3,
  أمينة: 3,
  مراقب: 3,
  مراقبة: 3,
  مستشار: 3,
  مستشارة: 3,
  قائد: 3,
  عضو: 4,
  عضوة: 4,
};

// «مدير فرع» and «وزير دولة» are several; «مدير عام» is one.
const SHARED_HEADS = /^(?:مديرة?(?! عامة?(?!\p{L}))|وزيرة? دولة(?!\p{L}))/u;

/**
 * Where a post stands in its body, for `Array.sort`: 0 for its head, more for those below.
 * `'وزير المالية' // => 0`, `'معاون وزير المالية' // => 2`, `'عضو اللجنة العليا' // => 4`
 */
export function postRank(post: string): number {
  return ranks[post.split(' ')[0] ?? ''] ?? 0;
}

/** Whether one person at a time holds the post, as far as its name tells. */
export function isExclusivePost(post: string): boolean {
  return postRank(post) === 0 && !SHARED_HEADS.test(post);
}
