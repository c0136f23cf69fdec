import type { ServerEventName } from '@wa-inbox/protocol/socket/events';

export const DESCRIPTION = `What the mock says without being asked: events of a world on its socket, and webhooks to those who
subscribed with \`PUT /_mock/webhooks/subscriptions\`. "send" is what the mock sends. The calls that it answers are in
[/_mock/openapi.json](./openapi.json).`;

/** What each message is for. */
export const EVENT_TITLES: Readonly<Record<ServerEventName | 'connect', string>> = {
  connect: 'What a client says when it connects; with `after` and `epoch` it gets what it missed',
  hello: 'The greeting: which world, in which epoch, how far it has come',
  'message.created': 'A message was sent or came; or a reaction to it changed',
  'message.status': 'A message moved on, or failed',
  'contact.updated': 'A contact has another name, other tags, another window or more to read',
  typing: 'The customer types',
  'template.updated': 'A template has another status',
  'webhook.attempt': 'A webhook was tried',
  'scenario.fired': 'A scenario decided a call',
  'clock.changed': 'The clock was moved, frozen or released',
  resync: 'What was missed is no longer kept, or the epoch is another: read everything again',
};

export const CHANNEL_TEXTS = {
  sockets: { title: 'Events of the world `default`', description: 'Socket.IO 4 at /socket.io/, namespace /.' },
  worldSockets: {
    title: 'Events of any other world',
    description: 'Socket.IO 4 at /socket.io/, namespace /w/{world}: the path of the base URL.',
    parameters: { world: { description: '1 to 64 of a-z, 0-9 and "-"; it is made when it is first named.' } },
  },
  webhooks: { title: 'Webhooks', description: 'A POST to the URL of each subscription that asked for the field.' },
} as const;
