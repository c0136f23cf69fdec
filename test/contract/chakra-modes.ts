import type { Mode } from './modes.ts';

export const PLUGIN = '00000000-0000-4000-8000-000000000001';
export const PHONE_NUMBER_ID = '200000000000001';
export const WHATSAPP = `/v1/ext/plugin/whatsapp/${PLUGIN}`;
export const MESSAGES = `${WHATSAPP}/api/v19.0/${PHONE_NUMBER_ID}/messages`;
export const LEADS = '/v1/ext/procedure/lead/process';
/** A customer whose window the tests open. */
export const CUSTOMER = '12025550123';
export const NOW = '2026-03-02T12:00:00.000Z';

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at replies as their readers do
export type Told = { status: number; headers: Headers; json: any };

/** A call as the documents show it: "POST /v1/ext/chat". */
export async function ask(mode: Mode, call: string, body?: unknown, headers: Record<string, string> = {}): Promise<Told> {
  const [method = 'GET', path = '/'] = call.split(' ');
  const response = await mode.call(path, {
    method,
    headers: {
      authorization: 'Bearer demo-token',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text === '' ? undefined : JSON.parse(text) };
}

/** The one error of an envelope, checked for its shape. */
export function errorOf({ json }: Told) {
  if (json._data !== null || json._errors?.length !== 1) throw new Error(`No error envelope: ${JSON.stringify(json)}`);
  return json._errors[0];
}
