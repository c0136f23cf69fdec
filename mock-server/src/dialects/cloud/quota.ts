import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import type { CallLimit } from '../../core/call-counts.ts';
import { refuse } from '../../core/refusal.ts';
import { IDENTITIES } from '../../core/settings.ts';
import { takeCalls } from '../../core/take-calls.ts';
import type { World } from '../../core/world.ts';
import type { Call } from '../dialect.ts';

type Whose = 'account' | 'app';
/** Counted as throughput, or not at all. */
const FREE = /^cloud\.(messages|media|marketing-messages)\./;
const OF_APP = /^cloud\.(subscriptions|oauth)\./;

/** Spends one of the hour's management calls: of the account (80007), or of the app on its own nodes (4). Rate limits. */
export function spendCall({ world, endpoint }: Call): void {
  if (FREE.test(endpoint.id)) return;
  const whose: Whose = OF_APP.test(endpoint.id) ? 'app' : 'account';
  const { isSpent, limit: most, resetAt } = takeCalls(world, limitOf(world, whose));
  if (!isSpent || !world.settings.limits) return;
  refuse({
    key: whose === 'app' ? 'api_too_many_calls' : 'account_rate_limit',
    rule: 'quota',
    message: `${most} management calls an hour were made: wait for the next hour, or start the mock with --no-limits.`,
    retryAfter: Math.max(1, Math.ceil(world.clock.realSpan(resetAt - world.clock.now()) / 1_000)),
  });
}

/** What is used up of the hour's calls, in percent, and in how many minutes there are new ones. */
export function usageHeaders(world: World): Record<string, string> {
  const now = world.clock.now();
  const times = { total_cputime: 0, total_time: 0 };
  const account = usage(world, 'account', now);
  return {
    'x-business-use-case-usage': JSON.stringify({
      [IDENTITIES.wabaId]: [
        { type: 'messages', call_count: account.percent, ...times, estimated_time_to_regain_access: account.minutes },
      ],
    }),
    'x-app-usage': JSON.stringify({ call_count: usage(world, 'app', now).percent, ...times }),
  };
}

function usage(world: World, whose: Whose, now: number) {
  const { limit, remaining, resetAt, isSpent } = world.calls.peek(limitOf(world, whose), now);
  const minutes = world.settings.limits && isSpent ? Math.ceil((resetAt - now) / 60_000) : 0;
  return { percent: Math.ceil(((limit - remaining) * 100) / limit), minutes };
}

/** An account without a registered number has few calls, and so has an app by itself. */
function limitOf({ business }: World, whose: Whose): CallLimit {
  const isActive = whose === 'account' && business.account.status === 'CONNECTED';
  const most = isActive ? CLOUD_LIMITS.callsPerHour : CLOUD_LIMITS.callsPerHourInactive;
  return { name: `${whose}-calls-an-hour`, most, span: 3_600_000 };
}
