import { CHATMITRA_PHONE, phoneProblem, toE164 } from '@wa-inbox/protocol';
import type { QueuedReply } from '@wa-inbox/protocol/chatmitra/replies';
import { sendMessageBody, type SendMessageBody } from '@wa-inbox/protocol/chatmitra/requests';
import { execute } from '../../core/commands/execute.ts';
import { decide, type Decision } from '../../core/decide.ts';
import { refuse } from '../../core/refusal.ts';
import type { Token } from '../../core/settings.ts';
import { templateOf } from '../../core/template-content.ts';
import type { World } from '../../core/world.ts';
import type { Answer, Call } from '../dialect.ts';
import { JSON_HEADERS } from '../exchange.ts';
import { readBody, readJson } from '../read-body.ts';
import { decodeMessages, type Decoded } from './decode.ts';
import { takeMessages } from './limits.ts';
import { bodyProblem } from '@wa-inbox/protocol/chatmitra/rules/body-problem';

const NOTE = 'The reply only says that the messages are queued: GET /_mock/jobs/{jobId} tells what became of them.';

/** `POST /send_message`: queues, and answers with the id of the job. seeds/001, "Send Raw Messages". */
export function sendMessage(call: Call, token: Token): Answer {
  const { world, endpoint } = call;
  const body = readSend(call);
  const to = body.recipient_mobile_number;
  const messages = decodeMessages(body, { phone: to, name: body.customer_name ?? knownName(world, to) });
  const decisions = messages.map((message) => decideOn(world, endpoint.id, { to, message }));
  takeMessages(world, token, messages.length);
  const job = execute(world, {
    do: 'queue-job',
    dialect: 'chatmitra',
    to,
    name: body.customer_name,
    messages: messages.map((message, index) => ({ ...message, ...fateOf(decisions[index]!) })),
  });
  const reply: QueuedReply = { status: 'success', message: 'Request queued', jobId: job.id };
  const decidedBy = decisions.find(({ rule }) => rule !== undefined)?.rule ?? 'rules';
  return { reply: { status: endpoint.status, headers: JSON_HEADERS, body: JSON.stringify(reply) }, decidedBy, note: NOTE };
}

/** The body in its shape and within the document's rules, or the refusal that says which it breaks. */
function readSend({ exchange }: Call): SendMessageBody {
  const body = readBody(sendMessageBody, readJson(exchange, { allowsUntyped: true }));
  const problem = phoneProblem(body.recipient_mobile_number, CHATMITRA_PHONE);
  if (problem) refuse({ key: 'invalid_phone_number_chatmitra', rule: 'parse', message: problem });
  const broken = bodyProblem(body);
  if (broken) refuse({ key: 'invalid_request', rule: 'parse', message: broken });
  return body;
}

/** Each message is a sending of its own to scenarios and magic numbers. */
function decideOn(world: World, op: string, { to, message }: { to: string; message: Decoded }): Decision {
  const template = templateOf(message.content)?.name;
  const call = { op, isSend: true, isQueued: true, dialect: 'chatmitra', to, type: message.content.type, template } as const;
  const decision = decide(world, call);
  if (decision.refusal) refuse(decision.refusal);
  return decision;
}

function fateOf({ fail, isWaived }: Decision) {
  return { fail, isWaived };
}

/** A contact that goes by its number has no name. */
function knownName(world: World, phone: string): string | undefined {
  const name = world.contacts.get(phone)?.name;
  return name === toE164(phone) ? undefined : name;
}
