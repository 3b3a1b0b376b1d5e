import { localTime } from '#domain/clock.ts';
import { addressOfFile } from '../gateway/entry-address.ts';

export interface PublishingState {
  state: 'idle' | 'running' | 'failed' | 'published';
  commit: string | null;
  /** ISO moment. */
  at: string;
  message?: string;
  problems?: { file: string; line?: number; field?: string; message: string }[];
}

/**
 * The state of the site in one line; '' where there is nothing to say. `own` is the commit that the reader published:
 * of that one alone it says that theirs is out.
 */
export function sayState({ state, commit, at, message }: PublishingState, own?: string): string {
  const lines = {
    idle: '',
    running: 'يُبنى الموقع…',
    failed: message ?? 'تعذّر بناء الموقع. ما نُشر قبله باقٍ.',
    published: `${own !== undefined && commit === own ? 'نُشر تغييرك' : 'نُشر'} في ${sayClock(at)}`,
  };
  return lines[state];
}

/** What stops the build, each with the address of its entry where it has one. */
export function sayProblems({ problems = [] }: PublishingState) {
  return problems.map(({ file, line, field, message }) => ({
    text: [file, line !== undefined && `السطر ${line}`, field, message].filter(Boolean).join('، '),
    address: addressOfFile(file),
  }));
}

function sayClock(at: string): string {
  const { minutes } = localTime(new Date(at));
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
