import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { stderr, stdin } from 'node:process';

/**
 * A password from whoever runs the command: typed twice, unseen, at a terminal; else the first line of standard input. An
 * argument would stay in the shell's history and in the list of processes.
 * @throws Error in Arabic when the two differ
 */
export async function readPassword(): Promise<string> {
  if (!stdin.isTTY) return (await text(stdin)).split(/\r?\n/)[0] ?? '';
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: stdin, output: silent, terminal: true });
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (label: string) => {
    stderr.write(label);
    const line = await lines.next();
    stderr.write('\n');
    return line.value ?? '';
  };
  try {
    const password = await ask('كلمة السر: ');
    if (password !== (await ask('مرة ثانية: '))) throw new Error('الكلمتان مختلفتان. أعد الأمر.');
    return password;
  } finally {
    terminal.close();
  }
}
