import type { Row } from '../../../core/browse.ts';
import { tokenFace } from '../../../core/business/token-state.ts';
import { isoOf } from '../../../core/iso.ts';
import type { Subscription } from '../../../core/subscriptions.ts';
import type { World } from '../../../core/world.ts';
import type { Table } from './tables.ts';

/** How a world is set up: what is armed, who is told, what tokens may do. */
export const SETUP_TABLES: Readonly<Record<string, Table>> = {
  scenarios: {
    title: 'Armed scenarios and how often each fired',
    columns: ['id', 'name', 'when', 'do', 'times', 'seen', 'fired'],
    rows: ({ world }) => world.scenarios.list().map(({ id, scenario, seen, fired }) => ({ id, ...scenario, seen, fired })),
  },
  subscriptions: {
    title: 'Where webhooks go; an id is the place in the list',
    columns: ['id', 'url', 'dialect', 'fields', 'phoneNumberId', 'overrides', 'version', 'batch', 'hasSecret', 'hasVerifyToken'],
    rows: ({ world }) => world.subscriptions.list().map(subscriptionRow),
  },
  tokens: {
    title: 'Tokens by their place, and what each may do; of the token itself its last four characters',
    columns: ['id', 'ends', 'perMinute', 'state', 'expiresAt', 'permissions', 'assigned', 'capable'],
    rows: ({ world }) => world.settings.tokens.map((_, index) => tokenRow(world, index)),
  },
  account: {
    title: 'The business number: one object',
    columns: [],
    rows: ({ world: { business } }) => {
      const { pin, code, ...account } = business.account;
      return { ...account, hasPin: pin !== null, hasCode: code !== null };
    },
  },
};

function subscriptionRow({ secret, verifyToken, ...rest }: Subscription, index: number): Row {
  return { id: index + 1, ...rest, hasSecret: secret !== undefined, hasVerifyToken: verifyToken !== undefined };
}

function tokenRow(world: World, index: number): Row {
  const { state, expiresAt, permissions, isAssigned, isCapable } = tokenFace(world, index);
  const { token, perMinute } = world.settings.tokens[index]!;
  return {
    id: index + 1,
    ends: token.length > 8 ? token.slice(-4) : '',
    perMinute,
    state,
    expiresAt: expiresAt === undefined ? null : isoOf(expiresAt),
    permissions,
    assigned: isAssigned,
    capable: isCapable,
  };
}
