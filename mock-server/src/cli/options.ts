import { InvalidArgumentError } from 'commander';
import { durationProblem, parseDuration } from '../words.ts';

/** The flags of `start` as commander gives them. */
export type StartFlags = {
  port: number;
  host: string;
  open: boolean;
  seed?: number;
  latency?: [number, number];
  limits: boolean;
  strict?: true;
  token?: string[];
  cors?: string[];
  allowedHost?: string[];
  controlToken?: string;
  fixture?: string;
  db?: string;
  world?: string;
  windowCode?: 131047 | 131026;
  failures?: 'sync' | 'async';
  mediaBase?: string;
  webhook?: string[];
  secret?: string;
  verifyToken?: string;
  webhookHost?: string[];
  json?: true;
};

export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Give a port from 0 to 65535; 0 takes any free one.');
}

export function readSeed(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) <= 0xffff_ffff) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 0 to 4294967295.');
}

/** "0", "200" or "200-900". */
export function readLatency(text: string): [number, number] {
  const [, least = '', most = least] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  if (least !== '' && Number(most) >= Number(least)) return [Number(least), Number(most)];
  throw new InvalidArgumentError('Give milliseconds for one delivery hop, such as 0, or a range such as 200-900.');
}

/** How many: a whole number from 0. */
export function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number such as 10.');
}

/** Milliseconds of a duration such as "2s". */
export function readDuration(text: string): number {
  const duration = parseDuration(text);
  if (duration !== undefined) return duration;
  throw new InvalidArgumentError(durationProblem(text));
}

/** A status that a receiver can answer with. */
export function readStatus(text: string): number {
  if (/^[2-5]\d\d$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give an HTTP status such as 500.');
}

export function readWindowCode(text: string): 131047 | 131026 {
  if (text === '131047' || text === '131026') return Number(text) as 131047 | 131026;
  throw new InvalidArgumentError('Give 131047 (Cloud API) or 131026 (Chat Mitra).');
}

export function readFailures(text: string): 'sync' | 'async' {
  if (text === 'sync' || text === 'async') return text;
  throw new InvalidArgumentError('Give sync or async.');
}

export function readWorld(text: string): string {
  if (/^[a-z0-9-]{1,64}$/.test(text)) return text;
  throw new InvalidArgumentError('Give 1 to 64 of a-z, 0-9 and "-".');
}

export function readOrigin(text: string, before: string[] | undefined): string[] {
  if (URL.canParse(text) && new URL(text).origin === text) return [...(before ?? []), text];
  throw new InvalidArgumentError('Give an origin without a path, such as https://crm.example.com.');
}

export function readMediaBase(text: string): string {
  return readOrigin(text, undefined)[0]!;
}

export function readToken(text: string, before: string[] | undefined): string[] {
  if (/^\S+$/.test(text)) return [...(before ?? []), text];
  throw new InvalidArgumentError('Give a token without spaces.');
}

export function readWebhook(text: string, before: string[] | undefined): string[] {
  if (/^https?:\/\/[^\s/?#]+\S*$/i.test(text)) return [...(before ?? []), text];
  throw new InvalidArgumentError('Give an http or https URL such as http://localhost:3000/webhook.');
}

/** One token, not a list of them. */
export function readControlToken(text: string): string {
  return readToken(text, undefined)[0]!;
}

/** One name, or several with commas between them, as an environment variable has them. */
export function readHost(text: string, before: string[] | undefined): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => /^(\*\.)?[a-z0-9.-]+$/i.test(name))) return [...(before ?? []), ...names];
  throw new InvalidArgumentError('Give a host name, or a pattern such as *.app.github.dev.');
}
