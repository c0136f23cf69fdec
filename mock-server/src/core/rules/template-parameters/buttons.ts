import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import { buttonAt, placeholdersOf, type FilledComponent, type TemplateParameter } from '@wa-inbox/protocol/cloud/hydrate';
import type { TemplateButton } from '../../template-shelf.ts';
import { textIn } from '@wa-inbox/protocol/cloud/template-parts';
import { missing, outOfBounds, wrongCount, wrongFormat, type Misfit } from './refusals.ts';
import { valueMisfit } from './texts.ts';

/** How each kind of button is named in a send, and what its parameter is; kinds that take none are not here. */
const SENT_AS: Readonly<Record<string, { readonly subType: string; readonly parameter: string }>> = {
  QUICK_REPLY: { subType: 'quick_reply', parameter: 'payload' },
  URL: { subType: 'url', parameter: 'text' },
  OTP: { subType: 'url', parameter: 'text' },
  COPY_CODE: { subType: 'copy_code', parameter: 'coupon_code' },
  FLOW: { subType: 'flow', parameter: 'action' },
  CATALOG: { subType: 'catalog', parameter: 'action' },
  MPM: { subType: 'mpm', parameter: 'action' },
  VOICE_CALL: { subType: 'voice_call', parameter: 'ttl_minutes' },
  ORDER_DETAILS: { subType: 'order_details', parameter: 'action' },
};

/** Each parameter goes to a button that takes it, and each button that needs one gets it. Cloud API, template buttons. */
export function buttonsMisfit(buttons: readonly TemplateButton[], filled: readonly FilledComponent[]): Misfit {
  const given = filled.filter(({ type }) => type.toLowerCase() === 'button');
  for (const component of given) {
    const found = placeMisfit(buttons, component, given) ?? parameterMisfit(buttons[Number(component.index)]!, component);
    if (found) return found;
  }
  const empty = buttons.findIndex((button, index) => needsParameter(button) && !buttonAt(given, index)?.parameters?.length);
  if (empty < 0) return undefined;
  return missing(`buttons: Button at index ${empty} of type ${titleOf(buttons[empty]!)} requires a parameter`);
}

function placeMisfit(buttons: readonly TemplateButton[], component: FilledComponent, all: readonly FilledComponent[]): Misfit {
  const { index, sub_type: subType } = component;
  if (index === undefined || index === '') return missing('Button component requires index');
  if (typeof subType !== 'string') return missing('Button component requires sub_type');
  const button = buttons[Number(index)];
  const received = `${subType.toUpperCase().slice(0, 60)} at index ${String(index).slice(0, 10)}`;
  if (!button) return wrongFormat('buttons', `${buttons.length} ${buttons.length === 1 ? 'button' : 'buttons'}`, received);
  const wanted = SENT_AS[button.type.toUpperCase()]?.subType;
  if (wanted !== subType.toLowerCase()) return wrongFormat('buttons', (wanted ?? 'no parameter').toUpperCase(), received);
  const isTwice = all.some((other) => other !== component && Number(other.index) === Number(index));
  return isTwice ? wrongFormat('buttons', 'one component for each button', `${received} twice`) : undefined;
}

function parameterMisfit(button: TemplateButton, { index, parameters = [] }: FilledComponent): Misfit {
  const kind = button.type.toUpperCase();
  const { parameter: wanted } = SENT_AS[kind]!;
  const most = kind === 'URL' && placeholdersOf(button.url).length === 0 ? 0 : 1;
  if (parameters.length > most) return wrongCount('buttons', parameters.length, most);
  const [parameter] = parameters;
  if (!parameter) return undefined;
  const part = `buttons: Button at index ${Number(index)}`;
  const type = (parameter.type ?? wanted).toLowerCase();
  // a quick reply's payload may come as text: public clients do so
  if (type !== wanted && !(kind === 'QUICK_REPLY' && type === 'text'))
    return wrongFormat('buttons', wanted.toUpperCase(), type.toUpperCase().slice(0, 60));
  if (wanted === 'text') return valueMisfit(part, parameter);
  return kind === 'COPY_CODE' ? codeMisfit(part, parameter) : kind === 'MPM' ? productsMisfit(part, parameter) : undefined;
}

function codeMisfit(part: string, parameter: TemplateParameter): Misfit {
  const code = textIn(parameter, 'coupon_code') ?? '';
  if (code === '') return missing(`${part} requires coupon_code`);
  const most = TEMPLATE_LIMITS.couponCode;
  return code.length > most ? outOfBounds(`Coupon code is too long. Max length is ${most}`) : undefined;
}

function productsMisfit(part: string, parameter: TemplateParameter): Misfit {
  const action = parameter['action'] as Record<string, unknown> | undefined;
  const absent = ['thumbnail_product_retailer_id', 'sections'].find((member) => action?.[member] === undefined);
  return absent === undefined ? undefined : missing(`${part} requires ${absent}`);
}

function needsParameter(button: TemplateButton): boolean {
  const kind = button.type.toUpperCase();
  return kind === 'URL' ? placeholdersOf(button.url).length > 0 : kind === 'OTP' || kind === 'COPY_CODE' || kind === 'MPM';
}

/** As captured: `Url`. */
function titleOf({ type }: TemplateButton): string {
  const words = type.toLowerCase().split('_');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
