import type { Delivery } from '../core/webhooks/outbox.ts';
import type { WebhookRequest } from '../core/webhooks/ports.ts';
import { asciiJson } from './ascii-json.ts';
import type { Formats } from './dispatcher.ts';

/** HMAC-SHA256 in lower-case hexadecimal. */
export type Sign = (secret: string, body: string) => string;

/** Makes the request of a delivery once: it is tried again and again, and looked at. */
export function requestMaker(formats: Formats, sign: Sign): (delivery: Delivery) => WebhookRequest {
  const made = new WeakMap<Delivery, { readonly count: number; readonly request: WebhookRequest }>();
  return (delivery) => {
    const count = delivery.bodies.length;
    const known = made.get(delivery);
    if (known?.count === count) return known.request;
    const request = requestOf(delivery, formats, sign);
    made.set(delivery, { count, request });
    return request;
  };
}

/** The request of a delivery: all of its payloads, signed over the text that is sent. */
export function requestOf(delivery: Delivery, formats: Formats, sign: Sign): WebhookRequest {
  const { dialect, target, bodies, corrupt } = delivery;
  const format = formats.get(dialect);
  const values = () => bodies.map((text) => JSON.parse(text) as object);
  const whole = bodies.length === 1 || !format?.merge ? bodies[0]! : asciiJson(format.merge(values()));
  const signature = sign(corrupt === 'signature' ? `not ${target.secret}` : (target.secret ?? ''), whole);
  return {
    url: target.url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'facebookexternalua',
      [format?.signatureHeader ?? 'x-hub-signature-256']: `sha256=${signature}`,
    },
    body: corrupt === 'body' ? whole.slice(0, Math.ceil(whole.length / 2)) : whole,
  };
}
