import type { z } from 'astro/zod';
import type { Actor } from '../accounts/actor.ts';
import type { Gateway } from '../gateway.ts';

/** One action of Decap's protocol. */
export interface ProtocolAction {
  params: z.ZodType;
  run(gateway: Gateway, actor: Actor, params: unknown): Promise<unknown>;
}

/** An action that takes parameters of one schema. */
export function action<S extends z.ZodType>(
  params: S,
  run: (gateway: Gateway, params: z.output<S>, actor: Actor) => Promise<unknown>,
): ProtocolAction {
  return { params, run: (gateway, actor, values) => run(gateway, values as z.output<S>, actor) };
}
