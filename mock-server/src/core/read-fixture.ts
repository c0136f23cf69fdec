import { explainIssues } from '@wa-inbox/protocol';
import { fixture as schema, type Fixture } from '@wa-inbox/protocol/control/schemas';
import { refuse } from './refusal.ts';

/** A fixture as it was given, or a refusal that names the path in it. */
export function readFixture(given: unknown): Fixture {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: explainIssues(parsed.error.issues, given).message });
}
