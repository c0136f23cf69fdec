import type { Subscription } from './subscriptions.ts';
import type { Providers } from './manners.ts';

/** What a mock that is started without options is: every client of the documents can be pointed at it. */
export const IDENTITIES = {
  businessPhone: '12025550100',
  phoneNumberId: '200000000000001',
  wabaId: '300000000000001',
  appId: '400000000000001',
  appSecret: 'test-app-secret',
  verifyToken: 'test-verify-token',
  pluginId: '00000000-0000-4000-8000-000000000001',
} as const;

/** An API key and its requests a minute. */
export type Token = { readonly token: string; readonly perMinute: number };

/** `sync`: the call itself is refused; `async`: it is accepted, and a status reports the failure. */
export type FailureChannel = 'sync' | 'async';

/** Stands for the host of a mock that does not listen. */
export const PLACELESS = 'http://mock.localhost';

/** What is kept of files, and where they are fetched. Sizes in bytes. */
export type MediaSettings = {
  /** Scheme and host of the URLs that media get: `https://lookaside.fbsbx.com`; where the mock listens without it. */
  readonly base?: string | undefined;
  /** Where the mock listens, once it does. */
  readonly home: { url: string };
  /** Of one file. The documents' own limits, up to 100 MB, are kept beside it. */
  readonly fileLimit: number;
  /** Of all files of a world. */
  readonly worldLimit: number;
};

/** How a world behaves; the same for all worlds of a mock. */
export type Settings = {
  /** Milliseconds of one delivery hop, from and to. */
  readonly latency: readonly [number, number];
  /** Whether request and message limits are kept. */
  readonly limits: boolean;
  /** Whether additions to the documents are left out of replies. */
  readonly strict: boolean;
  /** Whether what cannot be delivered is refused, or accepted and reported by status; as each dialect documents it without. */
  readonly failures: FailureChannel | undefined;
  /** The provider's number for a closed window: Meta says 131047, Chat Mitra's document 131026. */
  readonly windowCode: 131047 | 131026;
  readonly tokens: readonly Token[];
  readonly media: MediaSettings;
  /** What paths of this world begin with: `/w/{name}`, nothing for the default one. */
  readonly prefix: string;
  /** What control calls must carry in `X-Mock-Control`; nothing while only this machine can call. */
  readonly controlToken?: string | undefined;
  /** Ids of all endpoints: what a scenario can name. */
  readonly ops: readonly string[];
  /** Where a world tells what happens, unless its fixture says. */
  readonly webhooks: readonly Subscription[];
  /** Whom the mock answers as. */
  readonly providers: Providers;
};
