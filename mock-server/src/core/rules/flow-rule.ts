import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import type { Refusal } from '../refusal.ts';
import type { Content } from '../values.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** A blocked flow is not sent (132068), a throttled one ten times an hour (132069). */
export function flowRule(world: World, { content }: SendIntent): Refusal | undefined {
  const id = flowOf(content);
  if (id === undefined) return undefined;
  const status = flowStatus(world, id);
  const message = `The flow ${JSON.stringify(id)} is ${status}.`;
  if (status === 'BLOCKED') return { key: 'flow_blocked', rule: 'flow', message };
  const now = world.clock.now();
  const most = CLOUD_LIMITS.throttledFlow;
  if (status !== 'THROTTLED' || !world.settings.limits || world.quotas.flow(id, now) < most) return undefined;
  const resetAt = world.quotas.flowResetAt(id, most, now);
  return { key: 'flow_throttled', rule: 'flow', message, spent: { limit: 'messages-of-a-flow', id, resetAt } };
}

export function flowStatus({ business }: World, id: string): string | undefined {
  return business.account.flows.find((flow) => flow.id === id)?.status;
}

/** Id or name of the flow that an interactive message opens. */
export function flowOf({ interactive }: Content): string | undefined {
  const parameters = (interactive as { action?: { parameters?: Record<string, unknown> } } | undefined)?.action?.parameters;
  const id = parameters?.['flow_id'] ?? parameters?.['flow_name'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
