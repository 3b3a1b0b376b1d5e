import { getReviews, type BodyReview } from '#data/review.ts';

/** One path for every body, `unassigned` for what none answers for. */
export async function reviewPaths() {
  return (await getReviews()).map((review) => ({
    params: { body: review.key },
    props: { review },
  }));
}

/** What the page of a body is called. */
export function titleOf({ body }: BodyReview): string {
  return body ? `ما تراجعه ${body.title}` : 'ما يحتاج إلى مراجعة ولا جهة مسؤولة معروفة له';
}

/** A body's lists for machines. */
export function toReview({ url, body, overdue, changed, undated }: BodyReview) {
  return { url, body, overdue, changed, undated };
}
