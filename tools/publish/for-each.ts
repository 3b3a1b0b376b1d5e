/**
 * Works on all items, sixteen at a time. After a failure none is begun; it rejects with the first failure once those that
 * were begun have ended, so that nothing goes on behind its back.
 */
export async function forEach<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = Iterator.from(items);
  const failures: unknown[] = [];
  const workers = Array.from({ length: 16 }, async () => {
    for (const item of queue) {
      if (failures.length > 0) return;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  });
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
}
