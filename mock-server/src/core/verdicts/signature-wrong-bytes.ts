import type { Delivery } from '../webhooks/outbox.ts';
import type { Rule } from './rule.ts';

/** A receiver refuses exactly those genuine webhooks that a second `JSON.stringify` would write in other bytes. */
export const signatureWrongBytes: Rule = {
  rule: 'signature-wrong-bytes',
  title: 'The signature is checked over the wrong bytes',
  remedy:
    'Compute the HMAC over the body as it came, before it is parsed: express.raw(), request.text(), the buffer. JSON.stringify(JSON.parse(body)) is another text.',
  find: ({ deliveries }) => {
    const genuine = deliveries.filter(({ corrupt }) => corrupt === undefined);
    return [...new Set(genuine.map(({ target }) => target.url))].flatMap((url) => {
      const own = genuine.filter(({ target }) => target.url === url);
      const refused = own.filter(isRefused);
      const taken = own.filter(isTaken);
      const isOfBytes = refused.every(isEscaped) && taken.length > 0 && !taken.some(isEscaped);
      return isOfBytes ? refused.map((delivery) => findingOf(delivery, taken[0]!)) : [];
    });
  },
};

function isRefused({ attempts }: Delivery): boolean {
  return attempts.some(({ status }) => status === 401 || status === 403);
}

function isTaken({ attempts }: Delivery): boolean {
  return attempts.some(({ status }) => status !== undefined && status >= 200 && status < 300);
}

/** Letters beyond ASCII travel as `\u00e4`, and do not come back so from a second encoding. */
function isEscaped({ bodies }: Delivery): boolean {
  return bodies.some((body) => /\\u[0-9a-f]{4}/.test(body));
}

function findingOf({ id, target, attempts }: Delivery, taken: Delivery) {
  const { at, status } = attempts.find(({ status: seen }) => seen === 401 || seen === 403)!;
  return {
    at,
    about: target.url,
    explanation: `${target.url} answered ${status} to webhook ${id}, whose signature is right, and took ${taken.id}. What it refuses has letters that travel escaped, such as \\u00e4: it checks the signature over a body that was parsed and written again.`,
    deliveries: [id, taken.id],
  };
}
