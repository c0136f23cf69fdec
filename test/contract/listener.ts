import { io } from 'socket.io-client';
import { serverEvents } from '@wa-inbox/protocol/socket/events';

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at payloads as their readers do
export type HeardMessage = any;

/** A socket that keeps what it hears of messages, each in its documented shape. */
export type Listener = {
  /** Resolves with the first payload of `message.created` for this id, heard already or yet to come. */
  created(id: string): Promise<HeardMessage>;
  /** The statuses heard of this id, in order, once the last of them is this one. */
  became(id: string, last: string): Promise<string[]>;
  close(): void;
};

/** Resolves once the socket is greeted: from then on nothing is missed. */
export async function listenAt(url: string): Promise<Listener> {
  const socket = io(url, { auth: { token: 'test-token' }, transports: ['websocket'], reconnection: false, forceNew: true });
  const heard = new Map<string, HeardMessage>();
  const waiting = new Map<string, (payload: HeardMessage) => void>();
  socket.on('message.created', (payload: HeardMessage) => {
    const { id } = payload.message;
    if (!heard.has(id)) heard.set(id, payload);
    waiting.get(id)?.(payload);
  });
  const statuses = new Map<string, string[]>();
  const reached = new Map<string, () => void>();
  socket.on('message.status', (payload: unknown) => {
    const { id, status } = serverEvents['message.status'].parse(payload);
    statuses.set(id, [...(statuses.get(id) ?? []), status]);
    reached.get(`${id} ${status}`)?.();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('hello', () => resolve());
    socket.once('connect_error', reject);
  });
  const created = async (id: string): Promise<HeardMessage> => {
    const payload = heard.get(id) ?? (await new Promise<HeardMessage>((resolve) => waiting.set(id, resolve)));
    return serverEvents['message.created'].parse(payload);
  };
  const became = async (id: string, last: string): Promise<string[]> => {
    if (statuses.get(id)?.at(-1) !== last) await new Promise<void>((resolve) => reached.set(`${id} ${last}`, resolve));
    return statuses.get(id)!;
  };
  return { created, became, close: () => void socket.disconnect() };
}
