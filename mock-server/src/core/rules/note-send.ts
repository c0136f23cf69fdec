import { isCloud } from '../manners.ts';
import { isWindowOpen } from '../changes.ts';
import type { World } from '../world.ts';
import { flowOf, flowStatus } from './flow-rule.ts';
import { isMarketing } from './marketing-rule.ts';
import { orderOf } from './order-rule.ts';
import type { SendIntent } from './send-intent.ts';

/** What later sends are judged by: a message was accepted and will arrive. */
export function noteSend(world: World, { dialect, to, content }: SendIntent): void {
  if (!isCloud(world, dialect)) return;
  const { quotas, business } = world;
  const now = world.clock.now();
  if (!isWindowOpen(world.contacts.get(to)?.windowExpiresAt, now)) {
    quotas.countReached(to, now);
    if (isMarketing(world, content)) quotas.countMarketing(to, now);
  }
  const flow = flowOf(content);
  if (flow !== undefined && flowStatus(world, flow) === 'THROTTLED') quotas.countFlow(flow, now);
  const order = orderOf(content);
  if (order) business.orders.set(order.id, { ...business.orders.get(order.id), status: order.status });
}
