import type { Document } from 'yaml';
import { readYamlMapping } from '#domain/untrusted/read-yaml.ts';
import type { Fault } from '#domain/untrusted/text-faults.ts';
import type { FormData } from './values.ts';

export type { Fault };

export interface ReadYaml {
  document: Document.Parsed;
  data: FormData;
}

/** Reads a YAML 1.2 mapping, as the build reads it, with what editing in place needs. */
export function readYaml(yaml: string): ReadYaml | { problem: Fault } {
  const read = readYamlMapping(yaml, { keepSourceTokens: true });
  if (!('faults' in read)) return read;
  const [problem = { line: 1, message: '' }] = read.faults;
  return { problem };
}
