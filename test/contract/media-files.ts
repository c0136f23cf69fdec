import { createHash } from 'node:crypto';
import { PHONE_NUMBER_ID } from './cloud-modes.ts';
import type { Mode } from './modes.ts';

export const AUTHORIZED = { authorization: 'Bearer demo-token' };
/** Bytes with line breaks and zeros, which a text would not survive. */
export const BYTES = Uint8Array.from({ length: 1_000 }, (_, index) => (index * 7) % 256);

type Form = { type?: string; product?: string | null; field?: string | null; filename?: string; bytes?: Uint8Array<ArrayBuffer> };

/** The form of an upload, the file first: parts come in any order. */
export function formOf(fileType: string, { type, product = 'whatsapp', field = 'file', filename, bytes = BYTES }: Form = {}) {
  const form = new FormData();
  if (field !== null) form.set(field, new Blob([bytes], { type: fileType }), filename ?? 'a.bin');
  if (type !== undefined) form.set('type', type);
  if (product !== null) form.set('messaging_product', product);
  return form;
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests look at replies as their readers do
export type Answered = { status: number; headers: Headers; json: any };

export async function call(mode: Mode, method: string, path: string, body?: FormData): Promise<Answered> {
  const response = await mode.call(path, { method, headers: AUTHORIZED, ...(body && { body }) });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

/** Uploads to the Cloud API; `query` of the path. */
export function upload(mode: Mode, form: FormData, query = ''): Promise<Answered> {
  return call(mode, 'POST', `/v23.0/${PHONE_NUMBER_ID}/media${query}`, form);
}

/** Fetches a URL that the mock gave, as a path of the mode. */
export function open(mode: Mode, url: string, headers: Record<string, string> = AUTHORIZED): Promise<Response> {
  const { pathname, search } = new URL(url);
  return mode.call(pathname + search, { headers });
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
