import type { WorldEvent } from '../../../core/event-log.ts';
import type { TemplateRow } from '../../../core/template-shelf.ts';
import type { Webhook } from '../../../core/webhooks/format.ts';
import { ofAccount, seconds } from './envelope.ts';

type TemplateEvent = Extract<WorldEvent, { type: 'template.updated' }>;

/** What of a template has changed: its status, its category, its quality, its components. facts/webhook-samples.json, `tpl.*`. */
export function templateWebhooks({ at, template, previous, title }: TemplateEvent): readonly Webhook[] {
  const webhooks: Webhook[] = [];
  if (template.status !== 'PENDING' && template.status !== previous?.status)
    webhooks.push(ofAccount('message_template_status_update', at, statusOf(template, at, title)));
  if (!previous) return webhooks;
  if (previous.category !== template.category) {
    const value = { ...nameOf(template), previous_category: previous.category, new_category: template.category };
    webhooks.push(ofAccount('template_category_update', at, value));
  }
  if (previous.quality !== template.quality) {
    const value = { previous_quality_score: previous.quality, new_quality_score: template.quality, ...nameOf(template) };
    webhooks.push(ofAccount('message_template_quality_update', at, value));
  }
  if (previous.components !== template.components)
    webhooks.push(ofAccount('message_template_components_update', at, { ...nameOf(template), ...elementsOf(template) }));
  return webhooks;
}

function nameOf({ id, name, language }: TemplateRow) {
  return { message_template_id: Number(id), message_template_name: name, message_template_language: language };
}

function statusOf(template: TemplateRow, at: number, title: TemplateEvent['title']) {
  const { status, category, rejected_reason: reason } = template;
  const isGone = status === 'PENDING_DELETION';
  return {
    event: title === 'UNPAUSE' ? 'APPROVED' : status,
    ...nameOf(template),
    reason: isGone ? null : status === 'REJECTED' ? (reason ?? 'NONE') : 'NONE',
    message_template_category: category,
    ...(status === 'REJECTED' && reason === 'INVALID_FORMAT' && { rejection_info: REJECTION }),
    ...(title && title !== 'DISABLED' && { other_info: { title, description: PAUSES[title] } }),
    ...(status === 'DISABLED' && { disable_info: { disable_date: String(seconds(at)) } }),
  };
}

const REJECTION = {
  reason: 'The format of the template is not accepted.',
  recommendation: 'Change its text or its variables, and send it again.',
};
const PAUSES: Readonly<Record<string, string>> = {
  FIRST_PAUSE: 'Paused for 3 hours because of low quality.',
  SECOND_PAUSE: 'Paused for 6 hours because of low quality.',
  RATE_LIMITING_PAUSE: 'Paused because of low quality.',
  UNPAUSE: 'The pause has ended.',
};

function elementsOf({ components }: TemplateRow) {
  const textOf = (type: string) => components.find((component) => component.type.toUpperCase() === type)?.text;
  const buttons = components.find(({ type }) => type.toUpperCase() === 'BUTTONS')?.buttons ?? [];
  const [title, element, footer] = [textOf('HEADER'), textOf('BODY'), textOf('FOOTER')];
  return {
    ...(element !== undefined && { message_template_element: element }),
    ...(title !== undefined && { message_template_title: title }),
    ...(footer !== undefined && { message_template_footer: footer }),
    ...(buttons.length > 0 && {
      message_template_buttons: buttons.map(({ type, text, url, phone_number: phone }) => ({
        message_template_button_type: type,
        ...(text !== undefined && { message_template_button_text: text }),
        ...(url !== undefined && { message_template_button_url: url }),
        ...(phone !== undefined && { message_template_button_phone_number: phone }),
      })),
    }),
  };
}
