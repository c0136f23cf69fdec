import { fire } from '../scenarios/fire.ts';
import { spanOf } from '../span.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';
import type { Mishap } from './deliveries.ts';

/** What an armed scenario does to a webhook: loses, delays, repeats, reorders or spoils it. */
export function mishapOf(
  world: World,
  { dialect, phone, kind, message }: { dialect: string; phone: Phone | undefined; kind: string; message: string | undefined },
): Mishap | undefined {
  const armed = fire(world, { op: 'webhook', isSend: false, dialect, to: phone, type: kind, message });
  if (!armed) return undefined;
  const { drop, delay, duplicate, reorder, corrupt } = armed.scenario.do;
  return {
    isDropped: drop === 'webhook',
    ...(delay !== undefined && { delay: spanOf(delay, 'do.delay') }),
    ...(duplicate !== undefined && { copies: duplicate }),
    ...(reorder !== undefined && { behind: reorder }),
    ...(corrupt !== undefined && { corrupt }),
  };
}
