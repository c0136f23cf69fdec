/** What the control calls on the business's own side answer. Ours. */
import * as z from 'zod/mini';
import { customerTraits, PERMISSIONS } from './account.ts';
import { instant, phone } from './values.ts';

/** A token with everything that holds of it now. */
export const token = z.strictObject({
  token: z.string(),
  state: z.enum(['valid', 'expired', 'revoked', 'app-blocked']),
  /** Null: never. */
  expiresAt: z.nullable(instant),
  permissions: z.array(z.enum(PERMISSIONS)),
  assigned: z.boolean(),
  capable: z.boolean(),
});
export const tokens = z.strictObject({ tokens: z.array(token) });
export const customer = z.extend(customerTraits, { phone });
