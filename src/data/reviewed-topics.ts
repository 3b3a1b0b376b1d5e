/**
 * The topics whose MDX holds code that a developer has read, by the SHA-256 of the body between its first and last
 * sign. It stands with the code, which editors cannot change; whoever edits the body takes the review away with it.
 */
export const reviewedTopics: ReadonlySet<string> = new Set([]);
