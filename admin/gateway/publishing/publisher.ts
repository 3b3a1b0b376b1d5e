import type { ContentProblem } from '#domain/content-error.ts';

export interface PublishingState {
  state: 'idle' | 'running' | 'failed' | 'published';
  /** The commit that is being built or was built last. */
  commit: string | null;
  /** ISO moment at which the state began. */
  at: string;
  message?: string;
  problems?: ContentProblem[];
}

export interface BuildResult {
  isDone: boolean;
  message?: string;
  problems?: ContentProblem[];
}

interface Options {
  /** Builds and publishes one commit; `signal` ends it early. */
  build: (commit: string, signal: AbortSignal) => Promise<BuildResult>;
  now?: () => Date;
}

export type SitePublisher = ReturnType<typeof sitePublisher>;

/** Builds the site for each commit of the published branch, one at a time; of those that come meanwhile, the last. */
export function sitePublisher({ build, now = () => new Date() }: Options) {
  const ending = new AbortController();
  const seen: PublishingState[] = [];
  const asked: string[] = [];
  let state: PublishingState = { state: 'idle', commit: null, at: now().toISOString() };
  let wanted: string | undefined;
  let running: Promise<void> | undefined;

  function enter(next: Omit<PublishingState, 'at'>): void {
    state = { ...next, at: now().toISOString() };
    if (state.state !== 'running') seen.push(state);
    if (seen.length > mostKept) seen.shift();
  }

  async function run(): Promise<void> {
    while (wanted !== undefined && !ending.signal.aborted) {
      const commit = wanted;
      wanted = undefined;
      enter({ state: 'running', commit });
      const result = await build(commit, ending.signal).catch((error: Error) => {
        console.error(error);
        return { isDone: false, message: 'تعذّر بناء البوابة لخلل في الخادم. أبلغ من يديره.' };
      });
      const { isDone, ...said } = result;
      enter({ state: isDone ? 'published' : 'failed', commit, ...said });
    }
    running = undefined;
  }

  /** The published branch only grows, so what is built for a later commit holds the earlier one. */
  function holds(one: PublishingState, commit: string): boolean {
    return one.commit !== null && asked.lastIndexOf(one.commit) >= asked.indexOf(commit);
  }
  function stateOf(commit: string): PublishingState {
    const ended = seen.filter((one) => holds(one, commit));
    const published = ended.find((one) => one.state === 'published');
    if (published) return { ...published, commit };
    const isAhead = wanted !== undefined || (state.state === 'running' && holds(state, commit));
    if (isAhead) return { state: 'running', commit, at: state.at };
    return ended.at(-1) ?? state;
  }

  return {
    /** Asks for a build; returns at once. */
    publish(commit: string): void {
      wanted = commit;
      asked.push(commit);
      if (asked.length > mostKept) asked.shift();
      running ??= run();
    },
    /**
     * The state now. Of a commit that a build was asked for, as far as that is remembered: how the first build that
     * passed with it ended, else whether one is to come, else why none did.
     */
    state(commit?: string): PublishingState {
      return commit !== undefined && asked.includes(commit) ? stateOf(commit) : state;
    },
    /** Resolves when nothing is left to build. */
    async settled(): Promise<void> {
      while (running) await running;
    },
    async close(): Promise<void> {
      ending.abort();
      await running;
    },
  };
}

const mostKept = 50;
