import type { Bug } from '@wa-inbox/protocol/control/bug';
import { isoOf } from '../../../core/iso.ts';
import type { RequestEntry } from '../../../core/request-log.ts';
import type { Settings } from '../../../core/settings.ts';
import { takeSnapshot } from '../../../core/snapshot.ts';
import type { World } from '../../../core/world.ts';
import { encodeEvent } from '../../whatssync/events.ts';
import { ok, type Handler } from '../handler.ts';
import { encodeEntry } from '../happenings.ts';
import { encodeScenario } from '../scenarios.ts';
import { VERSION } from '../state.ts';
import { redact, unseal, type Substitutes } from './redact.ts';
import { cleaned, ownTexts, secretsOf } from './secrets.ts';

/** All of it at one instant. */
export const getBug: Handler = ({ world }) => ok(world.clock.at(world.clock.now(), () => bugOf(world)));

/** The world in a file. Secrets are replaced, each by the same text wherever it is, so that it still plays to the same bytes. */
function bugOf(world: World): Bug {
  const { journal, settings, clock } = world;
  const played = { base: journal.base, commands: journal.entries.map(commandOut), ...outcomeOf(world) };
  const scenarios = world.scenarios.list().map(encodeScenario);
  const secrets = secretsOf(settings, [played, scenarios]);
  const replaced = redact({ ...neutral(played, settings), scenarios }, secrets);
  const { events, ...rest } = replaced;
  const { now, frozen, rate } = clock.state();
  const requests = world.requests.list().toReversed();
  const file = {
    bug: 1,
    version: VERSION,
    world: world.name,
    seed: world.seed,
    settings: redact(settingsOut(settings), secrets),
    ...rest,
    clock: { now: isoOf(now), frozen, rate },
    log: {
      requests: redact(
        neutral(
          requests.map((entry) => requestOut(entry, secrets.short)),
          settings,
        ),
        secrets,
      ),
      events,
    },
  };
  return file as unknown as Bug;
}

/** What the same commands must give again. */
export type Outcome = Pick<Bug, 'snapshot'> & { readonly events: Bug['log']['events'] };

/** What became of a world, as its file tells it; a world that was played has no secrets to replace. */
export function outcomeOfPlayed(world: World): Outcome {
  return neutral(outcomeOf(world), world.settings);
}

function outcomeOf(world: World): Outcome {
  const snapshot = takeSnapshot(world);
  const media = snapshot.media?.map(({ data: _, ...file }) => file);
  const events = world.log.after(eventsSince(world)) ?? [];
  return {
    snapshot: { ...snapshot, ...(media && { media }) } as unknown as Outcome['snapshot'],
    events: events.map((event) => ({ type: event.type, ...encodeEvent(event, world.settings) })),
  };
}

/** Events from before the base are told by nobody who plays it. */
function eventsSince({ log, journal }: World): number {
  return Math.max(log.oldest - 1, journal.base.memory.seq);
}

function commandOut({ at, command, isFault }: World['journal']['entries'][number]) {
  return { at: isoOf(at), command, ...(isFault && { fault: true }) };
}

/** As JSON has it, without what differs between two mocks that do the same. */
function neutral<Value>(value: Value, settings: Settings): Value {
  return redact(JSON.parse(unseal(JSON.stringify(value))) as Value, ownTexts(settings));
}

function settingsOut({ latency, limits, strict, failures, windowCode, media, tokens, providers }: Settings): Bug['settings'] {
  return {
    latency: [...latency] as [number, number],
    limits,
    strict,
    ...(failures && { failures }),
    windowCode,
    ...(media.base !== undefined && { mediaBase: media.base }),
    mediaFileLimit: media.fileLimit,
    mediaWorldLimit: media.worldLimit,
    tokens: tokens.length,
    providers: Object.keys(providers),
  };
}

function requestOut(entry: RequestEntry, short: Substitutes) {
  const { url, body, reply, note, headers, ...rest } = encodeEntry(entry);
  const tell = (text: string | undefined) => (text === undefined ? undefined : cleaned(text, short));
  const told = Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? tell(value) : value]);
  return { ...rest, url: tell(url), headers: Object.fromEntries(told), body: tell(body), reply: tell(reply), note: tell(note) };
}
