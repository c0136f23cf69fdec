import type * as z from 'zod/mini';
import { explainEach, type Explained } from './explain.ts';
import { slipsIn, type Slip } from './slips.ts';

/** Everything wrong with a body by its schema, and the members that it does not know but nearly does. */
export function checkBody(schema: z.ZodMiniType, body: unknown): { wrong: Explained[]; slips: Slip[] } {
  const result = schema.safeParse(body);
  return { wrong: result.success ? [] : explainEach(result.error.issues, body), slips: slipsIn(schema, body) };
}
