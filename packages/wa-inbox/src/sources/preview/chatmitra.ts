import { CHATMITRA_ENDPOINTS } from '@wa-inbox/protocol/chatmitra/endpoints';
import { fillPlaceholders } from '@wa-inbox/protocol/chatmitra/placeholders';
import { sendMessageBody } from '@wa-inbox/protocol/chatmitra/requests';
import { bodyProblems } from '@wa-inbox/protocol/chatmitra/rules/body-problem';
import { CHATMITRA_PHONE, phoneProblem } from '@wa-inbox/protocol/phone';
import type { PayloadProblem, PayloadReader } from '../../model/preview.ts';
import { given, itemsOf, membersOf, textOf, type Members } from '../message-objects/reader.ts';
import { callOf } from './call.ts';
import { pathOf, problem, problemsOf } from './problems.ts';
import { readMessage, templateUseProblems } from './read-message.ts';

const [endpoint] = CHATMITRA_ENDPOINTS;
const BASE_URL = 'https://backend.chatmitra.com';

/** `POST /send_message`: one text, or several messages. seeds/000, seeds/001 */
export const chatmitraReader: PayloadReader = {
  dialect: 'chatmitra',
  read(body, templates) {
    const whole = membersOf(body);
    const wires = wiresOf(whole);
    const uses = wires.flatMap(({ wire, isWrapped }, index) => {
      const at = ['messages', index, 'payload'];
      const found = templateUseProblems(wire, { templates, at });
      return isWrapped ? found : found.map((one) => unwrapped(one, at.length));
    });
    return {
      messages: wires.flatMap(({ wire }) => readMessage(wire, templates)),
      ...given({ name: textOf(whole['customer_name']) }),
      problems: [...problemsOf(sendMessageBody, body), ...phoneProblems(whole), ...ruleProblems(body), ...uses],
    };
  },
  templatePayload: (use, phone) => ({ recipient_mobile_number: phone, messages: [{ kind: 'template', payload: use }] }),
  call: (body, { baseUrl = BASE_URL, values }) => callOf({ endpoint, baseUrl, values }, body),
};

type Wire = { wire: Members; isWrapped: boolean };

/** The messages as message objects; a template comes with and without its envelope. */
function wiresOf(body: Members): Wire[] {
  const text = textOf(body['message']);
  if (text !== undefined) return [{ wire: { type: 'text', text: { body: text } }, isWrapped: true }];
  return itemsOf(body['messages']).map(({ kind, payload }) => {
    const part = membersOf(payload);
    if (kind !== 'template') return { wire: part, isWrapped: true };
    const isWrapped = part['type'] === 'template';
    const use = membersOf(isWrapped ? part['template'] : part);
    const { language, components } = use;
    const named = typeof language === 'string' ? { code: language } : language;
    const filled = components === undefined ? {} : { components: fillPlaceholders(components, (name) => valueOf(name, body)) };
    return { wire: { type: 'template', template: { ...use, language: named, ...filled } }, isWrapped };
  });
}

/** What a `$placeholder` stands for; without a value it stays. */
function valueOf(placeholder: string, body: Members): string {
  const own = { $name: body['customer_name'], $phone: body['recipient_mobile_number'] }[placeholder];
  return textOf(own) ?? textOf(membersOf(body['altTexts'])[placeholder]) ?? placeholder;
}

/** Without its envelope the template is the payload itself. */
function unwrapped({ path, message, ...more }: PayloadProblem, depth: number): PayloadProblem {
  const { field: _field, ...rest } = more;
  return problem(path.toSpliced(depth, 1), message, rest);
}

function phoneProblems(body: Members): PayloadProblem[] {
  const phone = body['recipient_mobile_number'];
  const found = typeof phone === 'string' ? phoneProblem(phone, CHATMITRA_PHONE) : undefined;
  return found === undefined ? [] : [problem(['recipient_mobile_number'], found)];
}

/** "Validation Rules & Limits", for what has the right shape; each sentence begins with its field. */
function ruleProblems(body: unknown): PayloadProblem[] {
  const shaped = sendMessageBody.safeParse(body);
  if (!shaped.success) return [];
  return bodyProblems(shaped.data).map((message) => problem(pathOf(/^"([^"]+)"/.exec(message)?.[1] ?? ''), message));
}
