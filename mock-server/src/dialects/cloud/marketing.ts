import { isMarketing } from '../../core/rules/marketing-rule.ts';
import { refuse } from '../../core/refusal.ts';
import { templateOf } from '../../core/template-content.ts';
import type { World } from '../../core/world.ts';
import type { Handler } from '../sending-handler.ts';
import { decodeSend, type Send } from './decode.ts';
import { prepareSend } from './messages.ts';
import { checkPhoneNumber } from './objects.ts';
import { readParameters } from './read-parameters.ts';

const MINUTE = 60_000;
/** What a new template takes to be known here. Cloud API, error 134101. */
const SYNC = 10 * MINUTE;
const rule = 'marketing-messages';

/** `POST /{phone-number-id}/marketing_messages`: marketing templates, and nothing else. Errors 131055, 134100, 134101. */
export const postMarketing: Handler = (call) => {
  checkPhoneNumber(call);
  const parameters = readParameters(call.exchange);
  if (parameters['type'] !== 'template') {
    refuse({ key: 'marketing_method_not_allowed', rule, message: 'Only templates are sent here: send this by /messages.' });
  }
  const sending = decodeSend(parameters);
  checkTemplate(call.world, sending);
  return prepareSend(call.world, { ...sending, dialect: 'cloud' });
};

function checkTemplate(world: World, { content }: Send): void {
  const use = templateOf(content);
  const template = use && world.templates.get(use.name, use.language.code);
  if (!template) return;
  const { name, category, createdAt } = template;
  if (category !== 'MARKETING') {
    const message = `The template ${JSON.stringify(name)} is ${category}: send it by /messages, or choose a MARKETING one.`;
    refuse({ key: 'marketing_template_required', rule, message });
  }
  const left = createdAt === undefined ? 0 : createdAt + SYNC - world.clock.now();
  if (left <= 0) return;
  refuse({
    key: 'template_syncing',
    rule,
    message: `The template ${JSON.stringify(name)} is known here 10 minutes after it was made: in ${Math.ceil(left / MINUTE)} minutes.`,
    retryAfter: Math.max(1, Math.ceil(world.clock.realSpan(left) / 1_000)),
  });
}

/** Who chose to send marketing by its own endpoint sends none by `/messages`. Error 131063. */
export function checkMarketingIsOn(world: World, { content }: Send): void {
  if (!world.business.account.marketingTemplatesOff || !isMarketing(world, content)) return;
  refuse({
    key: 'marketing_templates_off',
    rule,
    message: 'Marketing templates are off for /messages: send them by /marketing_messages.',
    note: 'PATCH /_mock/account {"marketingTemplatesOff":false} turns it.',
  });
}
