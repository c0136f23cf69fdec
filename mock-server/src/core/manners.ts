import { findErrorKey, type ErrorKey, type ProviderName } from '@wa-inbox/protocol';
import type { FailureChannel, Settings } from './settings.ts';

/** Where providers differ behind their wire: each dialect brings its own, and the core asks for nothing else of it. */
export type Manners = {
  /** How it tells that a message cannot be delivered. */
  readonly failures: FailureChannel;
  /** What a client hears that calls too often; 429 stands for it. */
  readonly throttle: ErrorKey;
  /** Whether it is the Cloud API or hands calls through to it: that API's limits and ids are then its own. */
  readonly isCloud?: boolean;
  /** Messages that one business number may send a day. */
  readonly messagesPerDay?: number;
  /** The catalogue's rows that it reports instead of those of the core. */
  readonly words?: Readonly<Partial<Record<ErrorKey, ErrorKey>>>;
};

/** By the dialect's name. */
export type Providers = Readonly<Record<string, Manners>>;

export function mannersOf({ providers }: Settings, dialect: ProviderName): Manners {
  return providers[dialect] ?? unknown(dialect);
}

/** Whether the Cloud API's own limits and ids hold for a dialect. */
export function isCloud({ settings }: { readonly settings: Settings }, dialect: ProviderName): boolean {
  return mannersOf(settings, dialect).isCloud === true;
}

/** How a dialect tells that a message cannot be delivered, unless a setting turns it. */
export function failureChannel(settings: Settings, dialect: ProviderName): FailureChannel {
  return settings.failures ?? mannersOf(settings, dialect).failures;
}

/** The row that a key or code of the catalogue means to a dialect; a code of another provider is that provider's. */
export function meantKey(settings: Settings, code: string | number, dialect: ProviderName): ErrorKey {
  if (String(code) === '429') return mannersOf(settings, dialect).throttle;
  return (findErrorKey(code, { dialect }) ?? findErrorKey(code))!;
}

function unknown(dialect: string): never {
  throw new Error(`There is no dialect ${JSON.stringify(dialect)} in this mock.`);
}
