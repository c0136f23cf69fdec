import type { Dialect } from '../endpoint.ts';
import type { ErrorKey } from './codes.ts';

/** What each dialect answers to a client that calls too often. */
export const THROTTLE_KEYS = {
  whatssync: 'rate_limit_exceeded',
  chatmitra: 'too_many_messages_chatmitra',
  chakra: 'rate_limit_hit',
  cloud: 'rate_limit_hit',
} as const satisfies Record<Dialect, ErrorKey>;
