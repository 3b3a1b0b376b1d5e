import { gateway } from './gateway.ts';
import type { Patch } from './patch.ts';

/** What the client of GraphQL brings along, for the two forges whose backends have one. */
const graphql: readonly Patch[] = [
  {
    name: 'no-eval-in-ts-invariant',
    file: 'ts-invariant/lib/invariant.esm.js',
    why: 'It makes a global `process` by a function made from text, where assigning it is forbidden.',
    find: 'Function("stub", "process = stub")(processStub);',
    replace: '',
  },
  {
    name: 'no-eval-in-symbol-observable',
    file: 'symbol-observable/es/index.js',
    why: 'It looks for the global object through `Function` where nothing else names it.',
    find: "Function('return this')()",
    replace: 'globalThis',
  },
];

/** The patches that a backend needs beside those of the desk. */
export const backendPatches: Readonly<Record<string, readonly Patch[]>> = {
  proxy: gateway,
  github: graphql,
  gitlab: graphql,
};
