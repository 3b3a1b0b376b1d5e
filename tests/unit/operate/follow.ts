import { sectionOf, type Section } from './document.ts';
import type { Machine } from './machine.ts';

interface Options {
  /** Of the commands, those that are run. */
  like?: RegExp;
  input?: string;
  from?: readonly Section[];
}

/** Follows a page on a machine, and remembers what was run of it. */
export function followOn(machine: Machine, page: readonly Section[]) {
  const exercised = new Set<string>();
  return {
    /** Runs the commands under a heading and gives what they print. Throws where none is to run, and where one fails. */
    follow(heading: string, { like = /^/, input = '', from = page }: Options = {}): string {
      const commands = sectionOf(heading, from).commands.filter(
        (command) => like.test(command) && !matches(command, serverOnly),
      );
      if (commands.length === 0) throw new Error(`No command under ${heading} is like ${like}.`);
      for (const command of commands) exercised.add(command);
      return machine.run(commands, input);
    },
    /** The commands of the page that were not run, though the machine has all but what is absent. */
    areLeft: (absent: readonly RegExp[]): string[] =>
      page
        .flatMap(({ commands }) => commands)
        .filter(
          (command) => !exercised.has(command) && !matches(command, [...serverOnly, ...absent]),
        ),
  };
}

const matches = (command: string, patterns: readonly RegExp[]) =>
  patterns.some((pattern) => pattern.test(command));

/** Only a server can run these: packages and users, systemd, a certificate from outside, and what `npm test` itself is. */
const serverOnly = [
  /^(?:apt-get|adduser|systemctl|certbot) /,
  /^install -d -o /,
  /^nginx -t && systemctl reload nginx$/,
  /^cd \/opt\/bawaba$/,
  /^as\(\) /,
  /^as git (?:clone https:|pull )/,
  /^as npm (?:ci|test)$/,
];
