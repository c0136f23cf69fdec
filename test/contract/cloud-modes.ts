import type { Mode } from './modes.ts';

export const PHONE_NUMBER_ID = '200000000000001';
/** The files that the samples of messages refer to. */
export const FILES = [
  { id: '1', mimeType: 'image/png' },
  { id: '900000000000101', mimeType: 'audio/mpeg' },
  { id: '900000000000102', mimeType: 'audio/ogg; codecs=opus' },
  { id: '900000000000103', mimeType: 'video/mp4' },
  { id: '900000000000104', mimeType: 'image/webp' },
  { id: '900000000000105', mimeType: 'image/jpeg' },
  { id: '900000000000106', mimeType: 'image/jpeg' },
  { id: '900000000000107', mimeType: 'image/jpeg' },
];

/** A customer whose window the tests open. */
export const CUSTOMER = '12025550123';

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at replies as their readers do
export type Told = { status: number; headers: Headers; json: any };

/** A send as the documents show it; `path` for another version, number or query. */
export async function send(
  mode: Mode,
  body: unknown,
  { path = `/v23.0/${PHONE_NUMBER_ID}/messages`, headers = { authorization: 'Bearer demo-token' } }: SendOptions = {},
): Promise<Told> {
  const response = await mode.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, json: await response.json() };
}
type SendOptions = { path?: string; headers?: Record<string, string> };

export function text(body: string, to: string = CUSTOMER) {
  return { messaging_product: 'whatsapp', to, type: 'text', text: { body } };
}

export const WABA_ID = '300000000000001';
export const APP_ID = '400000000000001';

/** Makes calls in a world of the test's own: `await ask('POST /v25.0/…', body)`. */
export type Ask = (call: string, body?: unknown, headers?: Record<string, string>) => Promise<Told>;
export function asker(mode: Mode, world: string): Ask {
  return async (call, body, headers = { authorization: 'Bearer demo-token' }) => {
    const [method = 'GET', path = '/'] = call.split(' ');
    const response = await mode.call(`/w/${world}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, json: await response.json() };
  };
}
