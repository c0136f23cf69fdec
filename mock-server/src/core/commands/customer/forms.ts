import { buttonAt } from '@wa-inbox/protocol/cloud/hydrate';
import { askOf, partOf } from '../../message-text.ts';
import { templateOf } from '../../template-content.ts';
import type { MessageRow } from '../../values.ts';
import type { World } from '../../world.ts';
import type { Act } from './act.ts';
import { answer, received, refuseTarget } from './targets.ts';

type Part = Readonly<Record<string, unknown>>;

/** Seconds that a permission to call holds. facts/webhook-samples.json, in.interactive.call_permission_reply. */
const CALLS_FOR = 7 * 86_400;
/** What a flow that was sent without a token has for one. Cloud API, flows. */
const NO_TOKEN = 'unused';

/** The customer fills in a flow and sends it; its token comes back with the data. */
export function submitFlow(world: World, command: Act<'submit-flow'>): string[] {
  const message = received(world, command.phone, command.messageId);
  const button = flowButton(message);
  if (askOf(message.content) !== 'flow' && button === undefined) refuseTarget(message.id, wanted('a flow', message));
  const token = parametersOf(message)['flow_token'] ?? button?.['flow_token'] ?? NO_TOKEN;
  const response_json = JSON.stringify({ flow_token: token, ...command.data });
  return answerForm(world, message, { name: 'flow', body: 'Sent', response_json });
}

/** The action given for the flow button of a template; undefined when it has none. */
function flowButton({ content, hydrated }: MessageRow): Part | undefined {
  const index = hydrated?.buttons?.findIndex(({ type }) => type.toUpperCase() === 'FLOW') ?? -1;
  if (index < 0) return undefined;
  const given = buttonAt(templateOf(content)?.components, index)?.parameters?.[0]?.['action'];
  return typeof given === 'object' && given !== null ? (given as Part) : {};
}

/** The customer sends an address; what the request filled in before stays where nothing else is given. */
export function submitAddress(world: World, command: Act<'submit-address'>): string[] {
  const message = received(world, command.phone, command.messageId);
  if (askOf(message.content) !== 'address_message') refuseTarget(message.id, wanted('a request for an address', message));
  const values = { ...(parametersOf(message)['values'] as object | undefined), ...command.values };
  const lines = Object.values(values).filter((value) => typeof value === 'string' && value !== '');
  return answerForm(world, message, {
    name: 'address_message',
    body: lines.join('\n'),
    response_json: JSON.stringify({ values }),
  });
}

/** Yes or no to a request to call; a yes holds for seven days. */
export function allowCalls(world: World, { phone, messageId, accept, permanent }: Act<'call-permission'>): string[] {
  const message = received(world, phone, messageId);
  if (askOf(message.content) !== 'call_permission_request') refuseTarget(message.id, wanted('a request to call', message));
  const until = String(Math.floor(world.clock.now() / 1_000) + CALLS_FOR);
  const held = { is_permanent: permanent === true, ...(!permanent && { expiration_timestamp: until }) };
  const reply = { response: accept ? 'accept' : 'reject', ...(accept && held), response_source: 'user_action' };
  const interactive = { type: 'call_permission_reply', call_permission_reply: reply };
  return answer(world, message, { type: 'interactive', interactive });
}

function answerForm(world: World, message: MessageRow, nfm_reply: object): string[] {
  return answer(world, message, { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply } });
}

function parametersOf({ content }: MessageRow): Part {
  const { parameters } = (partOf(content)['action'] ?? {}) as { parameters?: Part };
  return parameters ?? {};
}

function wanted(kind: string, { content }: MessageRow): string {
  return `it is not ${kind} but of type "${askOf(content) ?? content.type}". Give the id of ${kind}`;
}
