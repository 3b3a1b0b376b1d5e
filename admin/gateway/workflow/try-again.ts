import { Refusal } from '../refusal.ts';
import { workflowMessages as messages } from './messages.ts';

/** Repeats a task that ends with undefined because another process was faster. @throws Refusal 409 after many times */
export async function tryAgain<T>(task: () => Promise<T | undefined>): Promise<T> {
  for (let times = 0; times < mostTimes; times += 1) {
    const result = await task();
    if (result !== undefined) return result;
    // Two processes that failed each other should not meet again at once.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * (times + 1)));
  }
  throw new Refusal(409, messages.tooMany());
}

const mostTimes = 20;
