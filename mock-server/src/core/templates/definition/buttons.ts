import { isPhone } from '@wa-inbox/protocol';
import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateButton } from '../../template-shelf.ts';
import { textIn } from '@wa-inbox/protocol/cloud/template-parts';
import { firstOf, lacks, plain, problem, tooLong, type Problem } from './problems.ts';

const KINDS = new Set(
  'QUICK_REPLY URL PHONE_NUMBER COPY_CODE OTP FLOW CATALOG MPM SPM VOICE_CALL CALL_PERMISSION_REQUEST ORDER_DETAILS APP REQUEST_CONTACT_INFO'.split(
    ' ',
  ),
);
/** Kinds whose label the document says, or WhatsApp writes. */
const NEED_TEXT = new Set(['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'FLOW']);

/** Ten buttons, so many of a kind, quick replies together. Cloud API, buttons. */
export function buttonsProblem(buttons: readonly TemplateButton[]): Problem {
  if (buttons.length === 0) return lacks('The component BUTTONS', 'buttons');
  return countProblem(buttons) ?? orderProblem(buttons) ?? firstOf(buttons, buttonProblem);
}

function countProblem(buttons: readonly TemplateButton[]): Problem {
  if (buttons.length > TEMPLATE_LIMITS.buttons)
    return plain(`Param buttons has ${buttons.length} buttons: at most ${TEMPLATE_LIMITS.buttons}.`);
  return firstOf(buttons, ({ type }, index) => {
    if (!KINDS.has(type))
      return plain(`Param buttons[${index}]['type'] must be one of {${[...KINDS].join(', ')}} - got "${type}".`);
    const most = TEMPLATE_LIMITS.buttonsOfKind[type] ?? TEMPLATE_LIMITS.buttons;
    const count = buttons.filter((other) => other.type === type).length;
    return count > most ? plain(`Param buttons has ${count} buttons of type ${type}: at most ${most}.`) : undefined;
  });
}

/** Quick replies stand before or after the others, never on both sides. */
function orderProblem(buttons: readonly TemplateButton[]): Problem {
  const changes = buttons.filter(({ type }, index) => index > 0 && isReply(type) !== isReply(buttons[index - 1]!.type)).length;
  if (changes <= 1) return undefined;
  return plain('Param buttons mixes quick replies with other buttons: group the quick replies.');
}

function isReply(type: string): boolean {
  return type === 'QUICK_REPLY';
}

function buttonProblem(button: TemplateButton, index: number): Problem {
  const { type, text } = button;
  const label = `Button ${index + 1}`;
  if (NEED_TEXT.has(type) && (text ?? '') === '') return lacks(label, 'text');
  const long = tooLong(`The text of button ${index + 1}`, text ?? '', TEMPLATE_LIMITS.buttonText);
  return long ?? BY_KIND[type]?.(button, label);
}

const BY_KIND: Readonly<Record<string, (button: TemplateButton, label: string) => Problem>> = {
  URL: urlProblem,
  PHONE_NUMBER: phoneProblem,
  COPY_CODE: codeProblem,
  FLOW: flowProblem,
};

/** One parameter at most, at the end, with an example. */
function urlProblem({ url, example }: TemplateButton, label: string): Problem {
  if (url === undefined || url === '') return lacks(label, 'url');
  const long = tooLong(`The url of ${label.toLowerCase()}`, url, TEMPLATE_LIMITS.buttonUrl);
  if (long) return long;
  if (!/^https?:\/\/[^\s]+$/i.test(url)) return plain(`${label}: Param url must be an http or https link.`);
  const parameters = url.match(/\{\{[^{}]*\}\}/g) ?? [];
  if (parameters.length === 0) return undefined;
  if (parameters.length > 1 || !url.endsWith('}}')) return plain(`${label}: Param url takes one parameter, at its end.`);
  return firstText(example) === undefined ? lacks(label, 'example') : undefined;
}

function phoneProblem(button: TemplateButton, label: string): Problem {
  const digits = textIn(button, 'phone_number') ?? '';
  if (digits === '') return lacks(label, 'phone_number');
  const long = tooLong(`The phone number of ${label.toLowerCase()}`, digits, TEMPLATE_LIMITS.buttonPhone);
  if (long) return long;
  if (isPhone(digits.replace(/[\s()+.-]/g, ''))) return undefined;
  return problem('template_phone_number_invalid', `${label}: "${digits}" is no phone number with a country code.`);
}

function codeProblem({ example }: TemplateButton, label: string): Problem {
  const code = firstText(example);
  if (code === undefined) return lacks(label, 'example');
  return tooLong(`The code of ${label.toLowerCase()}`, code, TEMPLATE_LIMITS.couponCode);
}

function flowProblem(button: TemplateButton, label: string): Problem {
  const isNamed = ['flow_id', 'flow_name', 'flow_json'].some((member) => button[member] !== undefined);
  return isNamed ? undefined : lacks(label, 'flow_id, flow_name or flow_json');
}

/** Examples come as a text or as a list of one. */
function firstText(example: unknown): string | undefined {
  const first: unknown = Array.isArray(example) ? example[0] : example;
  return typeof first === 'string' && first !== '' ? first : undefined;
}
