/** What goes with the next change of a draft's status, for which Decap's own call has no place. */
export interface StepDetails {
  note?: string;
  /** The commit that the reviewer read. */
  seen?: string;
}

const waiting = new Map<string, StepDetails>();

export function addStepDetails(collection: string, slug: string, details: StepDetails): void {
  waiting.set(`${collection}/${slug}`, details);
}

/** The details of a step, once. */
export function takeStepDetails(collection: string, slug: string): StepDetails {
  const key = `${collection}/${slug}`;
  const details = waiting.get(key) ?? {};
  waiting.delete(key);
  return details;
}
