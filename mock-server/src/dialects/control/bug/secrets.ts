import { IDENTITIES, PLACELESS, type Settings } from '../../../core/settings.ts';
import { escape, SECRET_MEMBERS, type Substitutes } from './redact.ts';

/** Shorter secrets are replaced where they are secrets: the same letters elsewhere may be words. */
const LEAST = 8;

/** The mock's own constants, and where it listens: no two mocks need to agree on them. */
export function ownTexts({ media }: Settings): Substitutes {
  const { appSecret, verifyToken } = IDENTITIES;
  const home = media.home.url === PLACELESS ? [] : [[media.home.url, PLACELESS] as const];
  return {
    everywhere: new Map<string, string>([[appSecret, 'app-secret'], [verifyToken, 'verify-token'], ...home]),
    named: new Map(),
  };
}

/** Each secret of the settings and of the data itself, and what is written in its place; the same for the same world. */
export function secretsOf({ tokens, webhooks, controlToken }: Settings, data: unknown): Substitutes & { short: Substitutes } {
  const found = new Map<string, string>();
  tokens.forEach(({ token }, index) => found.set(token, `token-${index + 1}`));
  if (controlToken !== undefined) found.set(controlToken, 'control-token');
  const named = namedSecrets([webhooks, data]);
  for (const [secret, substitute] of named) if (!found.has(secret)) found.set(secret, substitute);
  const entries = [...found].filter(([secret]) => secret !== '');
  return {
    everywhere: new Map(entries.filter(([secret]) => secret.length >= LEAST)),
    named,
    short: { everywhere: new Map(entries.filter(([secret]) => secret.length < LEAST)), named },
  };
}

/** A PIN is replaced by six other digits, so that it still is one. */
function namedSecrets(data: unknown): Map<string, string> {
  const named = new Map<string, string>();
  const look = (given: unknown, name: string): void => {
    if (typeof given === 'string') {
      if (!SECRET_MEMBERS.has(name) || named.has(given)) return;
      const isPin = name === 'pin' && /^\d{6}$/.test(given);
      named.set(given, isPin ? String(900_001 + named.size) : `secret-${named.size + 1}`);
    } else if (Array.isArray(given)) for (const each of given) look(each, name);
    else if (typeof given === 'object' && given !== null) {
      for (const [member, each] of Object.entries(given)) look(each, member);
    }
  };
  look(data, '');
  return named;
}

const MEMBER =
  /("(?:access_token|token|secret|verifyToken|verify_token|client_secret|fb_exchange_token|input_token|pin|password)"\s*:\s*")(?:[^"\\]|\\.)*/g;
const PARAMETER =
  /((?:^|[?&\s])(?:access_token|token|client_secret|fb_exchange_token|input_token|hub\.verify_token|pin)=)[^&\s"]*/g;

/** A text of the request log, which nobody plays again: what looks like a secret goes, also one that the mock never had. */
export function cleaned(text: string, { everywhere }: Substitutes): string {
  const bare = text.replace(MEMBER, '$1[redacted]').replace(PARAMETER, '$1[redacted]');
  if (everywhere.size === 0) return bare;
  const words = [...everywhere.keys()].map(escape).join('|');
  return bare.replace(new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'g'), (found) => everywhere.get(found)!);
}
