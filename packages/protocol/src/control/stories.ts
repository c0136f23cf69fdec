import type { Scenario } from './schemas.ts';

export type Preset = {
  /** What it is armed by. */
  readonly name: string;
  readonly title: string;
  /** Where the documents tell of it. */
  readonly document?: string;
  readonly scenarios: readonly Scenario[];
};

const SEND = { op: 'send' } as const;

/** What goes wrong between two systems that are each in order. */
export const STORIES: readonly Preset[] = [
  {
    name: 'accepted-then-failed',
    title: 'A message is accepted, and five seconds later it has failed: 131026',
    scenarios: [{ when: SEND, do: { failAs: { code: 'message_undeliverable', after: '5s' } }, times: 1 }],
  },
  {
    name: 'delivered-after-read',
    title: 'The news that a message was delivered comes after the news that it was read',
    scenarios: [{ when: { op: 'status', type: 'delivered' }, do: { reorder: 1 }, times: 1 }],
  },
  {
    name: 'status-twice',
    title: 'The same status of a message is told twice',
    scenarios: [{ when: { op: 'status' }, do: { duplicate: 2 }, times: 1 }],
  },
  {
    name: 'webhook-twice',
    title: 'The same webhook comes twice',
    scenarios: [{ when: { op: 'webhook' }, do: { duplicate: 2 }, times: 1 }],
  },
  {
    name: 'webhook-out-of-order',
    title: 'A webhook comes after the next one',
    scenarios: [{ when: { op: 'webhook' }, do: { reorder: 1 }, times: 1 }],
  },
  {
    name: 'throttled-for-a-minute',
    title: 'Every call is answered with 429 for a minute, from the first one on',
    scenarios: [{ when: { op: 'call' }, do: { refuse: 429 }, for: '1m' }],
  },
  {
    name: 'slow-network',
    title: 'Every reply takes three seconds',
    scenarios: [{ when: { op: 'call' }, do: { delay: '3s' } }],
  },
  {
    name: 'connection-reset',
    title: 'A message is taken, and the connection breaks inside the reply',
    scenarios: [{ when: SEND, do: { drop: 'reply' }, times: 1 }],
  },
  {
    name: 'empty-reply',
    title: 'A message is taken, and the reply has no body',
    scenarios: [{ when: SEND, do: { drop: 'body' }, times: 1 }],
  },
  {
    name: 'malformed-reply',
    title: 'A message is taken, and half of the JSON of the reply comes',
    scenarios: [{ when: SEND, do: { corrupt: 'body' }, times: 1 }],
  },
  {
    name: 'sockets-down-30s',
    title: 'The sockets are cut, and none is let in for 30 seconds',
    scenarios: [{ when: { op: 'clock' }, do: { disconnect: '30s' } }],
  },
  {
    name: 'window-closes-while-typing',
    title: 'The customer service window closes while an answer is written: in ten seconds, or just before it is sent',
    scenarios: [
      { when: SEND, do: { window: 'close' }, times: 1 },
      { when: { op: 'clock', after: '10s' }, do: { window: 'close' } },
    ],
  },
  {
    name: 'template-paused-between-pick-and-send',
    title: 'A template is paused just before it is sent',
    scenarios: [{ when: { ...SEND, type: 'template' }, do: { template: 'pause' }, times: 1 }],
  },
  {
    name: 'media-expires',
    title: 'In a minute every file that is there has expired',
    scenarios: [{ when: { op: 'clock', after: '1m' }, do: { media: 'expire' } }],
  },
  {
    name: 'token-expires-mid-session',
    title: 'In a minute every token has expired',
    scenarios: [{ when: { op: 'clock', after: '1m' }, do: { token: 'expire' } }],
  },
];
