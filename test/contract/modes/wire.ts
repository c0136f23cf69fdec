/** A request or a response as JSON, so that it can go to a page and back. A body is in base64. */
export type WiredRequest = { path: string; method: string; headers: [string, string][]; body?: string };
export type WiredResponse = { status: number; headers: [string, string][]; body?: string };

/** Takes a request apart; what fetch would refuse to send is refused. */
export async function wireRequest(path: string, init?: RequestInit): Promise<WiredRequest> {
  const request = new Request(`http://mock.localhost${path}`, init);
  request.signal.throwIfAborted();
  const body = request.body ? { body: textOf(await request.arrayBuffer()) } : {};
  return { path, method: request.method, headers: [...request.headers], ...body };
}

/** Sends it to an origin. */
export async function sendWired(origin: string, { path, method, headers, body }: WiredRequest): Promise<WiredResponse> {
  const response = await fetch(origin + path, { method, headers, ...(body !== undefined && { body: bytesOf(body) }) });
  const bytes = await response.arrayBuffer();
  return { status: response.status, headers: [...response.headers], ...(bytes.byteLength > 0 && { body: textOf(bytes) }) };
}

/** Puts a response together again, byte for byte. */
export function unwireResponse({ status, headers, body }: WiredResponse): Response {
  return new Response(body === undefined ? null : bytesOf(body), { status, headers });
}

/** By pieces: a call takes so many arguments and no more. */
const PIECE = 32_768;

function textOf(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(text);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
