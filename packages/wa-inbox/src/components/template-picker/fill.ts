import { buttonKind } from '../../model/button-kind.ts';
import type { Button } from '../../model/content-parts.ts';
import type { TemplateContent, TemplateParameter } from '../../model/content.ts';
import type { Template } from '../../model/template.ts';
import { buttonsOf, componentOf, isOneTimeCode, PLACEHOLDER, slotsOf, type Slot, type SlotValues } from './slots.ts';

/** What is sent: the values, and the text as the customer will see it. */
export function fillTemplate(template: Template, values: SlotValues): TemplateContent {
  const slots = slotsOf(template);
  const isNamed = slots.some(({ part, kind, name }) => part !== 'button' && kind === 'text' && !/^\d+$/.test(name));
  const parameters = (part: 'header' | 'body'): TemplateParameter[] =>
    slots
      .filter((slot) => slot.part === part && slot.kind === 'text')
      .map(({ id, name }) => {
        const { text = '', money, date } = values.get(id) ?? {};
        return { ...(isNamed ? { name } : {}), text, ...(money ? { money } : {}), ...(date ? { date } : {}) };
      });
  const text = (part: 'header' | 'body' | 'footer'): string | undefined =>
    componentOf(template, part)?.text?.replace(
      PLACEHOLDER,
      (whole, name: string) => values.get(`${part}:${name}`)?.text || whole,
    );
  const header = parameters('header');
  const media = mediaOf(slots, values);
  const shown = { header: text('header'), body: text('body'), footer: text('footer') };
  const buttons = shownButtons(template, values);
  const filled = filledButtons(template, slots, values);
  return {
    kind: 'template',
    name: template.name,
    language: template.language,
    parameters: parameters('body'),
    ...(header.length > 0 ? { headerParameters: header } : {}),
    ...(filled.length > 0 ? { buttonParameters: filled } : {}),
    ...(media ? { media } : {}),
    ...(shown.header ? { header: shown.header } : {}),
    ...(shown.body ? { body: shown.body } : {}),
    ...(shown.footer ? { footer: shown.footer } : {}),
    ...(buttons.length > 0 ? { buttons } : {}),
  };
}

function mediaOf(slots: readonly Slot[], values: SlotValues): TemplateContent['media'] {
  const slot = slots.find(({ kind }) => kind === 'image' || kind === 'video' || kind === 'document');
  if (!slot) return undefined;
  const { media, text = '' } = values.get(slot.id) ?? {};
  return { kind: slot.kind as 'image', ...(media ?? { url: text.trim() }) };
}

function shownButtons(template: Template, values: SlotValues): Button[] {
  return buttonsOf(template).map(({ type, text: label, url }, index) => {
    const text = values.get(`button:${index}`)?.text ?? '';
    const isCode = type.toUpperCase() === 'COPY_CODE';
    return {
      kind: buttonKind(type),
      text: label ?? type,
      ...(isCode && text ? { code: text } : {}),
      ...(url ? { url: text ? url.replace(PLACEHOLDER, text) : url } : {}),
    };
  });
}

function filledButtons(
  template: Template,
  slots: readonly Slot[],
  values: SlotValues,
): NonNullable<TemplateContent['buttonParameters']> {
  const code = isOneTimeCode(template) && buttonsOf(template).findIndex(({ type }) => /^(url|otp)$/i.test(type));
  const copied =
    typeof code === 'number' && code >= 0 ? [{ index: code, kind: 'link' as const, text: textOf('body:1', values) }] : [];
  const own = slots.flatMap(({ id, kind, index }) =>
    index !== undefined && (kind === 'link' || kind === 'code') ? [{ index, kind, text: textOf(id, values) }] : [],
  );
  return [...copied, ...own];
}

function textOf(id: string, values: SlotValues): string {
  return values.get(id)?.text.trim() ?? '';
}
