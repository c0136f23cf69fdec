import type { Dialect } from '../endpoint.ts';
import type { ErrorKey } from './codes.ts';

/** What each dialect says of free-form content outside the customer service window. */
export const WINDOW_KEYS = {
  whatssync: 'window_closed',
  chatmitra: 'window_closed_chatmitra',
  chakra: 'reengagement_required',
  cloud: 'reengagement_required',
} as const satisfies Record<Dialect, ErrorKey>;
