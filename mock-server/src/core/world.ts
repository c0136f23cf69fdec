import { CallCounts } from './call-counts.ts';
import { Business } from './business/business.ts';
import { ContactBook } from './contact-book.ts';
import { DueQueue } from './due-queue.ts';
import { EventLog, type WorldEvent } from './event-log.ts';
import { Ids } from './ids.ts';
import { JobBook } from './jobs/job-book.ts';
import type { TellSideNote } from './journal/side-notes.ts';
import { Journal } from './journal/journal.ts';
import { Ledger } from './jobs/ledger.ts';
import { Quotas } from './quotas.ts';
import { Platform } from './platform/platform.ts';
import { Random } from './random.ts';
import { RateLimits } from './rate-limits.ts';
import { ReplyMemory } from './reply-memory.ts';
import { RequestLog } from './request-log.ts';
import { Answering } from './scenarios/answering.ts';
import { ScenarioBook } from './scenarios/scenario-book.ts';
import { MediaBook } from './media/media-book.ts';
import { MessageBook } from './message-book.ts';
import { SeqRanges } from './seq-ranges.ts';
import type { Settings } from './settings.ts';
import { SocketLine } from './socket-line.ts';
import { SpentLimits } from './spent-limits.ts';
import { Subscriptions } from './subscriptions.ts';
import { TemplateShelf } from './template-shelf.ts';
import { Watchers } from './waiting/watchers.ts';
import type { News } from './webhooks/format.ts';
import { Outbox, type Delivery } from './webhooks/outbox.ts';
import { WorldClock, type ClockState, type RealClock } from './world-clock.ts';

/** A reply as it was sent, for requests that come again. */
export type KeptReply = { readonly status: number; readonly body: string };

/** Everything that one epoch of a world is. Changed by commands and by what comes due, nothing else. */
export type World = {
  readonly name: string;
  /** Names this life of the world: sequence numbers count within it. */
  readonly epoch: string;
  readonly seed: number;
  readonly settings: Settings;
  readonly clock: WorldClock;
  readonly random: Random;
  readonly ids: Ids;
  readonly due: DueQueue;
  readonly contacts: ContactBook;
  readonly messages: MessageBook;
  readonly templates: TemplateShelf;
  readonly media: MediaBook;
  readonly jobs: JobBook;
  readonly ledger: Ledger;
  readonly platform: Platform;
  readonly scenarios: ScenarioBook;
  /** What scenarios did to the call that is being answered. */
  readonly answering: Answering;
  readonly sockets: SocketLine;
  readonly business: Business;
  readonly subscriptions: Subscriptions;
  readonly log: EventLog;
  readonly limits: RateLimits;
  readonly quotas: Quotas;
  readonly calls: CallCounts;
  readonly spent: SpentLimits;
  readonly replies: ReplyMemory<KeptReply>;
  readonly requests: RequestLog;
  readonly journal: Journal;
  readonly outbox: Outbox;
  /** Who waits for something to happen. */
  readonly watchers: Watchers;
  /** Events that a socket was open for. */
  readonly heard: SeqRanges;
  /** Hands a delivery to whoever can send it; what becomes of it comes back as a command. */
  readonly post: (delivery: Delivery, at: number) => void;
  /** Tells receivers what no event of the log says. */
  readonly news: (news: News) => void;
  /** Tells those who listen, so often, of an event that scenarios kept back. */
  readonly late: (event: WorldEvent, copies: number) => void;
};

export type WorldSetup = {
  readonly name: string;
  readonly epoch: string;
  readonly seed: number;
  readonly settings: Settings;
  readonly real: RealClock;
  readonly clock: ClockState;
  readonly listener: (event: WorldEvent) => void;
  readonly post: (delivery: Delivery, at: number) => void;
  readonly news: (news: News) => void;
  readonly late: (event: WorldEvent, copies: number) => void;
  readonly sideNote: TellSideNote;
  /** Where random and ids stood, when a snapshot is restored. */
  readonly random?: number | undefined;
  readonly ids?: number | undefined;
};

/** A world without contacts. */
export function createWorld(setup: WorldSetup): World {
  return {
    name: setup.name,
    epoch: setup.epoch,
    seed: setup.seed,
    settings: setup.settings,
    clock: new WorldClock(setup.real, setup.clock),
    random: new Random(setup.random ?? setup.seed),
    ids: new Ids(setup.seed, setup.ids),
    due: new DueQueue(),
    contacts: new ContactBook(),
    messages: new MessageBook(),
    templates: new TemplateShelf(),
    media: new MediaBook(),
    jobs: new JobBook(),
    ledger: new Ledger(),
    platform: new Platform(),
    scenarios: new ScenarioBook(),
    answering: new Answering(),
    sockets: new SocketLine(),
    business: new Business(),
    subscriptions: new Subscriptions(),
    log: new EventLog(setup.listener),
    limits: new RateLimits(),
    quotas: new Quotas(),
    calls: new CallCounts(setup.sideNote),
    spent: new SpentLimits(setup.sideNote),
    replies: new ReplyMemory(setup.sideNote),
    requests: new RequestLog(),
    journal: new Journal(),
    outbox: new Outbox(),
    watchers: new Watchers(),
    heard: new SeqRanges(),
    post: setup.post,
    news: setup.news,
    late: setup.late,
  };
}
