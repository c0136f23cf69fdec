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
  const heard = new Map<string, PromiseWithResolvers<HeardMessage>>();
  const of = (id: string) => {
    const known = heard.get(id) ?? Promise.withResolvers<HeardMessage>();
    heard.set(id, known);
    return known;
  };
  socket.on('message.created', (payload: unknown) => {
    const parsed = serverEvents['message.created'].safeParse(payload);
    const { id } = (payload as { message: { id: string } }).message;
    if (parsed.success) of(id).resolve(payload);
    else of(id).reject(new Error(`${JSON.stringify(payload)} is no message.created: ${JSON.stringify(parsed.error.issues)}`));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('hello', () => resolve());
    socket.once('connect_error', reject);
  });
  return { created: (id) => of(id).promise, close: () => void socket.disconnect() };
}
