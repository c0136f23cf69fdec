/** What the control calls take and answer, as types. */
import type * as z from 'zod/mini';
import type { coverageReply } from '../coverage/reply.ts';
import type { wireContact } from '../whatssync/replies.ts';
import type * as accountReplies from './account-replies.ts';
import type * as account from './account.ts';
import type { personasReply } from './personas.ts';
import type * as replies from './replies.ts';
import type { templateReview } from './schemas.ts';

export type Health = z.infer<typeof replies.health>;
export type Config = z.infer<typeof replies.config>;
export type ClockState = z.infer<typeof replies.clock>;
export type ArmedScenario = z.infer<typeof replies.armedScenario>;
export type Job = z.infer<typeof replies.job>;
export type Ledger = z.infer<typeof replies.ledger>;
export type RequestLog = z.infer<typeof replies.requests>;
export type EventList = z.infer<typeof replies.events>;
export type Worlds = z.infer<typeof replies.worlds>;
export type OpenapiDocument = z.infer<typeof replies.openapi>;
export type ReviewedTemplate = z.infer<typeof replies.reviewedTemplate>;
export type TemplateReview = z.infer<typeof templateReview>;
export type Coverage = z.infer<typeof coverageReply>;
export type Personas = z.infer<typeof personasReply>;
export type WireContact = z.infer<typeof wireContact>;
export type AccountPatch = z.infer<typeof account.accountPatch>;
export type TokenPatch = z.infer<typeof account.tokenPatch>;
export type TokenFace = z.infer<typeof accountReplies.token>;
export type CustomerFace = z.infer<typeof accountReplies.customer>;
