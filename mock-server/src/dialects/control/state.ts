import { resetBody, worldBody } from '@wa-inbox/protocol/control/schemas';
import { toE164 } from '@wa-inbox/protocol';
import { suggestion } from '@wa-inbox/protocol/nearest';
import { refuse } from '../../core/refusal.ts';
import { failureChannel } from '../../core/manners.ts';
import { IDENTITIES } from '../../core/settings.ts';
import { takeSnapshot } from '../../core/snapshot.ts';
import type { World } from '../../core/world.ts';
import { originOf } from '../media-url.ts';
import { readJson } from '../read-body.ts';
import { isoOf } from '../../core/iso.ts';
import { ok, readWrite, type Handler } from './handler.ts';

/** The version of the package, as its health tells. */
export const VERSION = '0.1.0';

export const getHealth: Handler = ({ world }) => ok({ status: 'ok', version: VERSION, ...about(world) });

export const getConfig: Handler = ({ world }) => {
  const { latency, limits, strict, windowCode, media, tokens, ops } = world.settings;
  const { businessPhone, ...identities } = IDENTITIES;
  return ok({
    world: world.name,
    token: tokens[0]?.token,
    tokens,
    displayPhoneNumber: toE164(businessPhone),
    ...identities,
    seed: world.seed,
    latency,
    limits,
    strict,
    failures: failureChannel(world.settings, 'whatssync'),
    windowCode,
    mediaBase: originOf(world.settings),
    mediaFileLimit: media.fileLimit,
    mediaWorldLimit: media.worldLimit,
    operations: ops,
  });
};

export const reset: Handler = (call) => {
  const { seed, fixture, now, frozen, empty } = readWrite(call, resetBody);
  const options = { seed, now: now === undefined ? undefined : Date.parse(now), frozen, empty, fixture };
  return ok(about(call.worlds.reset(call.world.name, options)));
};

export const getSnapshot: Handler = ({ world }) => ok(takeSnapshot(world));

export const putSnapshot: Handler = ({ world, worlds, exchange }) => {
  return ok(about(worlds.restore(world.name, readJson(exchange, { allowsUntyped: false }))));
};

export const listWorlds: Handler = ({ worlds }) => {
  return ok({ worlds: worlds.list().map(tell) });
};

/** The world that the call goes to is not touched. */
export const addWorld: Handler = (call) => {
  const { name, now, ...options } = readWrite(call, worldBody);
  const world = call.worlds.make(name, { ...options, now: now === undefined ? undefined : Date.parse(now) });
  return { status: 201, json: tell(world) };
};

export const removeWorld: Handler = ({ worlds, params }) => {
  const name = params['name'] ?? '';
  if (worlds.remove(name)) return ok({ removed: name });
  return refuse({
    key: 'world_not_found',
    rule: 'world',
    message: `There is no world ${JSON.stringify(name.slice(0, 100))}: ${suggestion(
      name,
      worlds.list().map((world) => world.name),
    )}GET /_mock/worlds lists those there are.`,
  });
};

function tell(world: World) {
  const { frozen, rate } = world.clock.state();
  const counts = { contacts: world.contacts.size, messages: world.messages.size };
  return { ...about(world), seed: world.seed, frozen, rate, ...counts };
}

function about(world: World) {
  return { world: world.name, epoch: world.epoch, now: isoOf(world.clock.now()), seq: world.log.seq };
}
