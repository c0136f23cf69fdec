import { isSending } from '@wa-inbox/protocol/control/presets';

/** What a scenario can happen to. */
export type Kind = 'send' | 'call' | 'inbound' | 'webhook' | 'socket' | 'status' | 'clock';

/** What can be named beside the calls, and what of it is told to a reader. */
export const OPS: Readonly<Record<string, Kind>> = {
  send: 'send',
  call: 'call',
  'control.inbound': 'inbound',
  webhook: 'webhook',
  socket: 'socket',
  status: 'status',
  clock: 'clock',
};

export const SAID: Readonly<Record<Kind, string>> = {
  send: 'a message that is sent',
  call: 'a call',
  inbound: 'a customer who writes',
  webhook: 'a webhook',
  socket: 'an event of the sockets',
  status: 'a status',
  clock: 'an instant',
};

export function kindOf(op: string): Kind {
  return OPS[op] ?? (isSending(op) ? 'send' : 'call');
}
