import { checkBody } from '@wa-inbox/protocol/check-body';
import { fieldName } from '@wa-inbox/protocol/explain';
import type { PayloadProblem } from '../../model/preview.ts';

type Path = PayloadProblem['path'];

export function problem(path: Path, message: string, more: Partial<PayloadProblem> = {}): PayloadProblem {
  return { path, field: fieldName(path), message, level: 'error', ...more };
}

/** What a schema of the protocol says of a body, and members that it does not know but nearly does. */
export function problemsOf(schema: Parameters<typeof checkBody>[0], body: unknown): PayloadProblem[] {
  const { wrong, slips } = checkBody(schema, body);
  const hints = slips.map(({ path, meant }) =>
    problem(asPath(path), `"${fieldName(path)}" is a name that is not known here.`, { meant, level: 'hint' }),
  );
  return [...wrong.map(({ path, message, meant }) => problem(asPath(path), message, meant ? { meant } : {})), ...hints];
}

/** The path of a field as it is written: `messages[0].payload` → messages, 0, payload. */
export function pathOf(field: string): Path {
  return field.match(/[^.[\]]+/g)?.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) ?? [];
}

function asPath(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}
