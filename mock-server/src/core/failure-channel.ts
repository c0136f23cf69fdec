import type { Dialect } from '@wa-inbox/protocol';
import type { FailureChannel, Settings } from './settings.ts';

/** What each provider's document says or reads like. facts: the Cloud API answers 200 with an id and fails by status. */
const DOCUMENTED: Record<Dialect, FailureChannel> = { whatssync: 'sync', chatmitra: 'async', chakra: 'async', cloud: 'async' };

/** How a dialect tells that a message cannot be delivered, unless a setting turns it. */
export function failureChannel(settings: Settings, dialect: Dialect): FailureChannel {
  return settings.failures ?? DOCUMENTED[dialect];
}
