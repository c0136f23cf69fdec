/**
 * What a provider of one's own is made of: a `DialectModule` for `createMock({ providers: [mine] })`. It says in data which
 * calls there are and how the provider differs, turns each call into a command to the core, and writes refusals in its own
 * shape; windows, templates, delivery, scenarios, magic numbers, sockets and the inbox then work as for every other.
 */
export { execute, type Command } from './core/commands/execute.ts';
export { decide, type Decision } from './core/decide.ts';
export type { Manners } from './core/manners.ts';
export { refuse, type Refusal } from './core/refusal.ts';
export type { World } from './core/world.ts';
export { authenticate } from './dialects/auth.ts';
export type { Answer, Call, DialectModule, RefusalContext } from './dialects/dialect.ts';
export { headerOf, JSON_HEADERS, type Exchange, type Reply } from './dialects/exchange.ts';
export { readBody, readJson } from './dialects/read-body.ts';
