import { findDoubtfulCharacter } from '#arabic/hidden.ts';
import { findMixedWord } from '#arabic/look-alikes.ts';
import { untrustedMessages as messages } from './messages.ts';
import { lineAt, type Fault } from './text-faults.ts';

/** What a text may have and seldom means: characters that nobody sees, letters that look like others. */
export function findTextDoubts(text: string): Fault[] {
  const unseen = findDoubtfulCharacter(text);
  const mixed = findMixedWord(text);
  const encoded = /https?:\/\/[^\s/?#]{0,200}xn--[^\s)>"']{0,200}/i.exec(text);
  return [
    ...(unseen ? [doubt(text, unseen.index, messages.doubtfulCharacter(unseen.name))] : []),
    ...(mixed ? [doubt(text, text.indexOf(mixed), messages.mixedWord(mixed))] : []),
    ...(encoded ? [doubt(text, encoded.index, messages.encodedHost(encoded[0]))] : []),
  ];
}

function doubt(text: string, index: number, message: string): Fault {
  return { line: lineAt(text, index), message };
}
