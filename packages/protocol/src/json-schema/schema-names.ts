import type * as z from 'zod/mini';
import * as chakraReplies from '../chakra/replies.ts';
import * as chakraPlatformRequests from '../chakra/platform-requests.ts';
import * as chakraRequests from '../chakra/requests.ts';
import * as chatmitraReplies from '../chatmitra/replies.ts';
import * as chatmitraRequests from '../chatmitra/requests.ts';
import * as cloudAccountReplies from '../cloud/account-replies.ts';
import * as cloudAccountRequests from '../cloud/account-requests.ts';
import * as products from '../cloud/interactive-products.ts';
import * as interactive from '../cloud/interactive-replies.ts';
import * as cloudMedia from '../cloud/media.ts';
import * as cloudMediaNodes from '../cloud/media-endpoints.ts';
import * as cloudReplies from '../cloud/replies.ts';
import * as cloudRequests from '../cloud/requests.ts';
import * as simple from '../cloud/simple.ts';
import * as cloudDefinition from '../cloud/template-definition.ts';
import * as cloudTemplate from '../cloud/template.ts';
import * as controlAccountReplies from '../control/account-replies.ts';
import * as controlAccount from '../control/account.ts';
import * as controlReplies from '../control/replies.ts';
import * as controlSchemas from '../control/schemas.ts';
import * as whatssyncReplies from '../whatssync/replies.ts';
import * as whatssyncRequests from '../whatssync/requests.ts';

export type Schema = z.ZodMiniType;

/**
 * Where schemas that deserve a name come from: each export that is one is called by its own name behind this word.
 * What is in no module here is written where it is used, and whole bodies and replies after their endpoint.
 */
const MODULES: readonly (readonly [word: string, module: object])[] = [
  ['Whatssync', whatssyncReplies],
  ['Whatssync', whatssyncRequests],
  ['Chatmitra', chatmitraReplies],
  ['Chatmitra', chatmitraRequests],
  ['Chakra', chakraReplies],
  ['Chakra', chakraRequests],
  ['Chakra', chakraPlatformRequests],
  ['Cloud', cloudReplies],
  ['Cloud', cloudRequests],
  ['CloudMessage', cloudRequests.MESSAGES],
  ['Cloud', simple],
  ['Cloud', cloudMedia],
  ['Cloud', cloudTemplate],
  ['Cloud', cloudDefinition],
  ['Cloud', cloudAccountReplies],
  ['Cloud', cloudAccountRequests],
  ['Cloud', cloudMediaNodes],
  ['CloudInteractive', interactive],
  ['CloudInteractive', products],
  ['Control', controlReplies],
  ['Control', controlSchemas],
  ['Control', controlAccount],
  ['Control', controlAccountReplies],
];
/** Texts and numbers are told where they stand: following a reference for them helps no reader. */
const NAMED: ReadonlySet<string> = new Set(['object', 'union', 'array', 'enum']);

/** The names of the shared schemas. The first of two that would be called the same has the name. */
export function schemaNames(): Map<Schema, string> {
  const names = new Map<Schema, string>();
  const taken = new Set<string>();
  for (const [word, module] of MODULES) {
    for (const [member, value] of Object.entries(module)) {
      const name = word + pascal(member.replace(/^(?:wire)?(?:Cloud|chatmitra|chakra)?(?=[A-Z])/, ''));
      const isNew = isSchema(value) && NAMED.has(value._zod.def.type) && !names.has(value) && !taken.has(name);
      if (!isNew) continue;
      names.set(value, name);
      taken.add(name);
    }
  }
  return names;
}

/** "cloud.phone-numbers.list" and "reply" as one word: CloudPhoneNumbersListReply. */
export function pascal(...words: readonly string[]): string {
  const parts = words.join('.').split(/[^A-Za-z0-9]+/);
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && '_zod' in value;
}
