import { subscription as subscriptionSchema, type Subscription } from '@wa-inbox/protocol/control/account';
import { readBody } from '../../read-body.ts';
import type { Row } from '../../../core/browse.ts';
import type { Call } from '../../dialect.ts';
import { through } from './through.ts';
import type { Body, Change, Writes } from './writes.ts';

const SUBSCRIPTION = ['url', 'dialect', 'fields', 'phoneNumberId', 'overrides', 'version', 'batch', 'secret', 'verifyToken'];
const TOKEN = ['state', 'expiresAt', 'permissions', 'assigned', 'capable'];

const setToken: Change = (call, row, changed) => {
  const { token } = call.world.settings.tokens[Number(row.id) - 1]!;
  through(call, { op: 'control.tokens.set', body: { token, ...changed } });
};

const setSubscription: Change = (call, row, changed) => {
  const list = call.world.subscriptions.list();
  subscribe(
    call,
    list.map((each, index) => (index + 1 === row.id ? { ...each, ...changed } : each)),
  );
};

function addSubscription(call: Call, body: Body): number {
  const list = call.world.subscriptions.list();
  subscribe(call, [...list, readBody(subscriptionSchema, body)]);
  return list.length + 1;
}

function removeSubscription(call: Call, row: Row): void {
  subscribe(
    call,
    call.world.subscriptions.list().filter((_, index) => index + 1 !== row.id),
  );
}

function subscribe(call: Call, subscriptions: readonly (Subscription | object)[]): void {
  through(call, { op: 'control.subscriptions.set', body: { subscriptions } });
}

export const SETUP_WRITES: Readonly<Record<string, Writes>> = {
  scenarios: {
    create: (call, body) => String(through(call, { op: 'control.scenarios.add', body })['id']),
    remove: (call, { id }) => void through(call, { op: 'control.scenarios.remove', params: { id: String(id) } }),
    instead: 'A scenario stays as it was armed: DELETE it and POST another.',
  },
  subscriptions: {
    create: addSubscription,
    change: Object.fromEntries(SUBSCRIPTION.map((name) => [name, setSubscription])),
    remove: removeSubscription,
    instead: 'PUT /_mock/webhooks/subscriptions replaces the whole list.',
  },
  tokens: {
    change: Object.fromEntries(TOKEN.map((name) => [name, setToken])),
    instead: 'Tokens are given when the mock starts: --token.',
  },
  account: { instead: 'PATCH /_mock/db/account changes it.' },
};
