import { isLoopback } from '../guard.ts';

type Asked = { readonly allowedHosts?: readonly string[]; readonly controlToken?: string };

/**
 * Whoever can reach the mock can drive it: from elsewhere only by a known name, and with a token.
 *
 * @throws the sentence that says what is lacking.
 */
export function checkExposure(
  host: string | boolean | undefined,
  { allowedHosts = [], controlToken }: Asked,
  warn: (sentence: string) => void,
): void {
  if (host === undefined || host === false || (typeof host === 'string' && isLoopback(host))) return;
  if (allowedHosts.length === 0)
    return warn(
      'wa-mock answers localhost only. To reach it by another name give waMock({ allowedHosts: ["crm.test"], controlToken: "a secret" }).',
    );
  if (controlToken === undefined)
    throw new Error(
      `waMock: with --host the mock can be reached as ${allowedHosts.join(', ')}: add controlToken with a secret, or leave --host out.`,
    );
}

/** Vite's own names as the guard writes them; `true`, which lets everyone in, is not taken over. */
export function allowedByVite(allowed: true | readonly string[] | undefined): string[] {
  if (!Array.isArray(allowed)) return [];
  return (allowed as string[]).flatMap((name) => (name.startsWith('.') ? [name.slice(1), `*${name}`] : [name]));
}
