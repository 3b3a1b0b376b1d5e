/** What editors call the steps of a draft. */
export const statuses: Readonly<Record<string, string>> = {
  draft: 'مسودة',
  pending_review: 'قيد المراجعة',
  pending_publish: 'جاهز للنشر',
};
