import { phoneDigits } from '@wa-inbox/protocol';
import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { refuse } from '../refusal.ts';
import type { World } from '../world.ts';
import { putToken } from './token-state.ts';

/** The business's side as a snapshot holds it. */
export function businessOut({ business, subscriptions }: World) {
  const orders = [...business.orders].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    account: { ...business.account },
    customers: business.customers().map(([phone, traits]) => ({ phone, ...traits })),
    tokens: [...business.tokens].toSorted(([a], [b]) => a - b).map(([index, state]) => ({ index, ...state })),
    orders: orders.map(([id, { status, paid }]) => ({ id, status, ...(paid && { paid }) })),
    subscriptions: subscriptions.list().map((subscription) => ({ ...subscription })),
  };
}

export function loadBusiness(world: World, fixture: Fixture): void {
  const { business } = world;
  const { account, customers = [], tokens = [], orders = [], subscriptions = world.settings.webhooks } = fixture;
  business.change(account ?? {});
  for (const { phone, ...traits } of customers) business.setCustomer(phoneDigits(phone), traits);
  for (const { index, ...state } of tokens) {
    if (index >= world.settings.tokens.length) rejectToken(index, world.settings.tokens.length);
    putToken(world, index, state);
  }
  for (const { id, ...order } of orders) business.orders.set(id, order);
  world.subscriptions.replace(subscriptions);
}

function rejectToken(index: number, count: number): never {
  const message = `"tokens" cannot have the index ${index}: this mock has ${count} tokens, counted from 0.`;
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message });
}
