import { CliError } from './cli-error.ts';
import { nearest } from '../words.ts';

/** What is sent: a text, or a template with the parameters of its body. */
export type Outgoing =
  | { readonly text: string }
  | { readonly template: string; readonly language: string; readonly params: readonly string[] };
/** The mock's identities, as `GET /_mock/config` has them. */
export type Identities = { readonly phoneNumberId: string; readonly pluginId: string };
type Shape = {
  readonly path: (ids: Identities) => string;
  readonly body: (to: string, content: object, outgoing: Outgoing) => object;
};

const VERSION = 'v25.0';
const cloudBody = (to: string, content: object) => ({ messaging_product: 'whatsapp', to, ...content });
/** How each API takes a message. */
const SHAPES: Readonly<Record<string, Shape>> = {
  whatssync: {
    path: () => '/api/v1/messages',
    body: (to, content, outgoing) => ({ to, ...content, ...('text' in outgoing && { text: outgoing.text }) }),
  },
  cloud: { path: ({ phoneNumberId }) => `/${VERSION}/${phoneNumberId}/messages`, body: cloudBody },
  chakra: {
    path: ({ pluginId, phoneNumberId }) => `/v1/ext/plugin/whatsapp/${pluginId}/api/${VERSION}/${phoneNumberId}/messages`,
    body: cloudBody,
  },
  chatmitra: {
    path: () => '/developer/api/send_message',
    body: (to, content, outgoing) => {
      const kind = 'text' in outgoing ? 'raw' : 'template';
      return { recipient_mobile_number: to.replace(/^\+/, ''), messages: [{ kind, payload: content }] };
    },
  },
};

export const DIALECTS = Object.keys(SHAPES);

/** The dialect of that name; throws with the nearest spelling. */
export function shapeOf(dialect: string): Shape {
  const shape = Object.hasOwn(SHAPES, dialect) ? SHAPES[dialect] : undefined;
  if (shape) return shape;
  const meant = nearest(dialect, DIALECTS);
  const hint = meant === undefined ? '' : `did you mean "${meant}"? `;
  throw new CliError(`There is no dialect "${dialect}": ${hint}give one of ${DIALECTS.join(', ')}.`);
}

/** The call that sends: its path, and its body in the words of the dialect. */
export function sendRequest(dialect: string, ids: Identities, { to, outgoing }: { to: string; outgoing: Outgoing }) {
  const shape = shapeOf(dialect);
  return { path: shape.path(ids), body: shape.body(to, contentOf(outgoing), outgoing) };
}

function contentOf(outgoing: Outgoing): object {
  if ('text' in outgoing) return { type: 'text', text: { body: outgoing.text } };
  const { template: name, language, params } = outgoing;
  const parameters = params.map((text) => ({ type: 'text', text }));
  const components = parameters.length > 0 ? { components: [{ type: 'body', parameters }] } : {};
  return { type: 'template', template: { name, language: { code: language }, ...components } };
}
