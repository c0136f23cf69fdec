import * as registration from '../business/registration.ts';
import * as business from './business.ts';
import { armScenario, disarmScenario, type ArmScenarioCommand, type DisarmScenarioCommand } from './arm-scenario.ts';
import { perform } from '../journal/journal.ts';
import { createTemplate, type CreateTemplateCommand } from './create-template.ts';
import { customer, type CustomerCommand } from './customer.ts';
import { deleteTemplate, type DeleteTemplateCommand } from './delete-template.ts';
import { editTemplate, type EditTemplateCommand } from './edit-template.ts';
import { inbound, type InboundCommand } from './inbound.ts';
import { deleteMedia, storeMedia, type AddMediaCommand, type DeleteMediaCommand } from './media.ts';
import { markRead, type MarkReadCommand } from './mark-read.ts';
import { mintLink, type MintLinkCommand } from './mint-link.ts';
import { moveClock, type ClockMove, type MoveClockCommand } from './move-clock.ts';
import { resume, type ResumeCommand } from './resume.ts';
import { patchContact, type PatchContactCommand } from './patch-contact.ts';
import { PLATFORM_EXECUTORS, type PlatformCommand, type PlatformResults } from './platform.ts';
import { queueJob, type QueueJobCommand } from './queue-job.ts';
import { reviewTemplate, unpauseTemplate, type ReviewTemplateCommand, type UnpauseTemplateCommand } from './review-template.ts';
import { send, type SendCommand } from './send.ts';
import { setServiceWindow, type SetWindowCommand } from './set-window.ts';
import { tellNews, type TellNewsCommand } from './tell-news.ts';
import { replayWebhook, webhookAttempt, type ReplayWebhookCommand, type WebhookAttemptCommand } from './webhook-attempt.ts';
import type { Account, CustomerTraits, TokenState } from '@wa-inbox/protocol/control/account';
import type { ContactRow } from '../contact-book.ts';
import type { JobRow } from '../jobs/job-book.ts';
import type { Refusal } from '../refusal.ts';
import type { ArmedScenario } from '../scenarios/scenario-book.ts';
import type { Delivery } from '../webhooks/outbox.ts';
import type { Subscription } from '../subscriptions.ts';
import type { TemplateRow } from '../template-shelf.ts';
import type { MediaRow } from '../media/media-book.ts';
import type { MessageRow } from '../values.ts';
import type { World } from '../world.ts';

/** Everything that can be done to a world, as plain data that can be kept and played again. */
export type Command =
  | SendCommand
  | QueueJobCommand
  | InboundCommand
  | CustomerCommand
  | MarkReadCommand
  | PatchContactCommand
  | SetWindowCommand
  | MoveClockCommand
  | AddMediaCommand
  | DeleteMediaCommand
  | ArmScenarioCommand
  | DisarmScenarioCommand
  | WebhookAttemptCommand
  | ReplayWebhookCommand
  | TellNewsCommand
  | ResumeCommand
  | MintLinkCommand
  | business.SetAccountCommand
  | business.SetCustomerCommand
  | business.SetTokenCommand
  | business.SetSubscriptionsCommand
  | registration.RegisterNumberCommand
  | registration.DeregisterNumberCommand
  | registration.RequestCodeCommand
  | registration.VerifyCodeCommand
  | PlatformCommand
  | CreateTemplateCommand
  | EditTemplateCommand
  | DeleteTemplateCommand
  | ReviewTemplateCommand
  | UnpauseTemplateCommand;

type CommandName = Command['do'];
type CommandOf<Name extends CommandName> = Extract<Command, { do: Name }>;
type Results = PlatformResults & {
  send: MessageRow;
  'queue-job': JobRow;
  inbound: MessageRow;
  /** Ids of the messages that changed. */
  customer: string[];
  'mark-read': ContactRow;
  'patch-contact': ContactRow;
  'set-window': ContactRow;
  'move-clock': ClockMove;
  'add-media': MediaRow;
  /** Whether it was there. */
  'delete-media': boolean;
  'arm-scenario': ArmedScenario;
  /** How many there were. */
  'disarm-scenario': number;
  'webhook-attempt': Delivery | undefined;
  'replay-webhook': Delivery;
  /** How many deliveries that gave. */
  'tell-news': number;
  resume: void;
  'mint-link': string;
  'set-account': Account;
  'set-customer': CustomerTraits;
  'set-token': TokenState;
  'set-subscriptions': readonly Subscription[];
  /** Why not: what was tried is kept all the same. */
  'register-number': Refusal | undefined;
  'deregister-number': Refusal | undefined;
  'verify-code': Refusal | undefined;
  'request-code': string;
  'create-template': TemplateRow;
  'edit-template': TemplateRow;
  'delete-template': readonly TemplateRow[];
  'review-template': TemplateRow;
  'unpause-template': TemplateRow;
};

const EXECUTORS: { readonly [Name in CommandName]: (world: World, command: CommandOf<Name>) => Results[Name] } = {
  send,
  'queue-job': queueJob,
  inbound,
  customer,
  'mark-read': markRead,
  'patch-contact': patchContact,
  'set-window': setServiceWindow,
  'move-clock': moveClock,
  'add-media': storeMedia,
  'delete-media': deleteMedia,
  'arm-scenario': armScenario,
  'disarm-scenario': disarmScenario,
  'webhook-attempt': webhookAttempt,
  'replay-webhook': replayWebhook,
  'tell-news': tellNews,
  resume,
  'mint-link': mintLink,
  'set-account': business.setAccount,
  'set-customer': business.setCustomer,
  'set-token': business.setToken,
  'set-subscriptions': business.setSubscriptions,
  'register-number': registration.registerNumber,
  'deregister-number': registration.deregisterNumber,
  'verify-code': registration.verifyCode,
  'request-code': registration.requestCode,
  ...PLATFORM_EXECUTORS,
  'create-template': createTemplate,
  'edit-template': editTemplate,
  'delete-template': deleteTemplate,
  'review-template': reviewTemplate,
  'unpause-template': unpauseTemplate,
};

/** Whether something that came from outside is named as a command. */
export function isCommand(given: { readonly do: string }): boolean {
  return Object.hasOwn(EXECUTORS, given.do);
}

/** Carries out one command, or throws its refusal and leaves the world as it was. */
export function execute<Name extends CommandName>(world: World, command: CommandOf<Name> & { do: Name }): Results[Name] {
  return perform(world, command as Command, () => EXECUTORS[command.do](world, command));
}
