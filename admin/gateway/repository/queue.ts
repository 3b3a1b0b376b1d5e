/** Runs tasks one after another, in the order in which they came; one that fails stops none of the others. */
export function taskQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return function enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };
}
