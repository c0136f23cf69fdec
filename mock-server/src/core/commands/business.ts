import type { Account, CustomerTraits, TokenState } from '@wa-inbox/protocol/control/account';
import { setTraits, tellAccountChange } from '../business/tell-changes.ts';
import { putToken } from '../business/token-state.ts';
import type { AccountChange } from '../business/business.ts';
import { refuse } from '../refusal.ts';
import type { Subscription } from '../subscriptions.ts';
import type { Phone } from '../values.ts';
import type { World } from '../world.ts';

export type SetAccountCommand = { readonly do: 'set-account'; readonly change: AccountChange };
export type SetCustomerCommand = { readonly do: 'set-customer'; readonly phone: Phone; readonly change: CustomerTraits };
/** `index`: the token's place in the settings. */
export type SetTokenCommand = { readonly do: 'set-token'; readonly index: number; readonly change: TokenState };
export type SetSubscriptionsCommand = { readonly do: 'set-subscriptions'; readonly subscriptions: readonly Subscription[] };

export function setAccount(world: World, { change }: SetAccountCommand): Account {
  const before = world.business.account;
  const after = world.business.change(change);
  tellAccountChange(world, before, after);
  return after;
}

export function setCustomer(world: World, { phone, change }: SetCustomerCommand): CustomerTraits {
  return setTraits(world, phone, change);
}

export function setToken(world: World, { index, change }: SetTokenCommand): TokenState {
  return putToken(world, index, { ...world.business.tokens.get(index), ...change });
}

export function setSubscriptions(world: World, { subscriptions }: SetSubscriptionsCommand): readonly Subscription[] {
  world.subscriptions.replace(subscriptions);
  return world.subscriptions.list();
}

/** The customer pays an order that a message began. */
export function payOrder({ business }: World, referenceId: string): void {
  const order = business.orders.get(referenceId);
  if (!order) {
    const message = `There is no order ${JSON.stringify(referenceId)}: a message of type order_details begins one.`;
    refuse({ key: 'message_not_found', rule: 'order', message });
  }
  business.orders.set(referenceId, { ...order, paid: true });
}
