import {
  getReviews,
  type BodyReview,
  type ChangedService,
  type OverdueEntry,
  type ReviewedEntry,
} from '#data/review.ts';
import { pagePaths } from '#domain/pagination.ts';

const pageSize = 100;

/** One path for every body, `unassigned` for what none answers for. */
export async function reviewPaths() {
  return (await getReviews()).map((review) => ({
    params: { body: review.key },
    props: { review },
  }));
}

/** Every page of what each body has to review. */
export async function reviewPagePaths() {
  return (await getReviews()).flatMap((review) =>
    pagePaths(listTasks(review), pageSize).map(({ params: { page }, props: { list } }) => ({
      params: { body: review.key, page },
      props: {
        review,
        number: list.number,
        total: list.total,
        changed: list.items.flatMap(({ changed }) => changed ?? []),
        overdue: list.items.flatMap(({ overdue }) => overdue ?? []),
        undated: list.items.flatMap(({ undated }) => undated ?? []),
      },
    })),
  );
}

/** All that a body has to review, as its page lists it. */
function listTasks({ changed, overdue, undated }: BodyReview) {
  return [
    ...changed.map((changed) => ({ changed })),
    ...overdue.map((overdue) => ({ overdue })),
    ...undated.map((undated) => ({ undated })),
  ] as { changed?: ChangedService; overdue?: OverdueEntry; undated?: ReviewedEntry }[];
}

/** What the page of a body is called. */
export function titleOf({ body }: BodyReview): string {
  return body ? `ما تراجعه ${body.title}` : 'ما يحتاج إلى مراجعة ولا جهة مسؤولة معروفة له';
}

/** A body's lists for machines. */
export function toReview({ url, body, overdue, changed, undated }: BodyReview) {
  return { url, body, overdue, changed, undated };
}
