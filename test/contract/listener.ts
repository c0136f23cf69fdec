import { io } from 'socket.io-client';
import { serverEvents } from '@wa-inbox/protocol/socket/events';

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at payloads as their readers do
export type HeardMessage = any;

/** A socket that keeps what it hears of messages, each in its documented shape. */
export type Listener = {
  /** Resolves with the first payload of `message.created` for this id, heard already or yet to come. */
  created(id: string): Promise<HeardMessage>;
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
  await new Promise<void>((resolve, reject) => {
    socket.once('hello', () => resolve());
    socket.once('connect_error', reject);
  });
  const created = async (id: string): Promise<HeardMessage> => {
    const payload = heard.get(id) ?? (await new Promise<HeardMessage>((resolve) => waiting.set(id, resolve)));
    return serverEvents['message.created'].parse(payload);
  };
  return { created, close: () => void socket.disconnect() };
}
