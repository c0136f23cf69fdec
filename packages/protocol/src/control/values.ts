/** Values that several control calls share. */
import * as z from 'zod/mini';
import { isPhone, phoneProblem } from '../phone.ts';

/** ISO 8601 with a zone. */
export const instant = z
  .string()
  .check(
    z.refine(
      (value) => /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value) && !Number.isNaN(Date.parse(value)),
      'give an ISO 8601 instant such as 2026-01-31T09:00:00.000Z',
    ),
  );
export const phone = z.string().check(
  z.superRefine((value, context) => {
    if (isPhone(value)) return;
    context.addIssue({ code: 'custom', message: phoneProblem(value) ?? 'give a phone number with country code', input: value });
  }),
);
