import type { WebhookRequest } from '../../core/webhooks/ports.ts';

/** A line for the shell that sends the same. */
export function curlLine({ url, headers, body }: WebhookRequest): string {
  const options = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  return ['curl -X POST', quoted(url), ...options, '--data-raw', quoted(body)].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
