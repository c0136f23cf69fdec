import { buttonKind } from '../../model/button-kind.ts';
import type { Button, Header, ProductSection } from '../../model/content-parts.ts';
import type { ButtonParameter, TemplateCard, TemplateContent, TemplateParameter } from '../../model/content.ts';
import type { Template } from '../../model/template.ts';
import { readPlace } from '../composer/tools/read-place.ts';
import {
  buttonsOf,
  cardsOf,
  componentOf,
  isOneTimeCode,
  PLACEHOLDER,
  slotsOf,
  type Part,
  type Slot,
  type SlotValues,
  type TypedSection,
} from './slots.ts';

/** A part, what of it is filled in, and whether values go by their names. */
type Filling = { part: Part; slots: readonly Slot[]; values: SlotValues; isNamed: boolean };

/** What is sent: the values, and the text as the customer will see it. */
export function fillTemplate(template: Template, values: SlotValues): TemplateContent {
  const slots = slotsOf(template, values);
  const isNamed = slots.some(({ kind, name }) => kind === 'text' && !/^\d+$/.test(name));
  const filling = (part: Part): Filling => ({
    part,
    values,
    isNamed,
    slots: slots.filter(({ card, part: of }) => card === part.card && of !== 'catalogue'),
  });
  const own = filling({ components: template.components, prefix: '' });
  const header = parametersOf(own, 'header');
  const media = headOf(own);
  const buttons = [...oneTimeCode(template, values), ...filledButtons(own)];
  const cards = cardsOf(template, values).map((part) => fillCard(filling(part)));
  const offer = componentOf(template.components, 'limited_time_offer')?.limited_time_offer;
  const endsAt = values.get('offer')?.date;
  return {
    kind: 'template',
    name: template.name,
    language: template.language,
    parameters: parametersOf(own, 'body'),
    ...(header.length > 0 ? { headerParameters: header } : {}),
    ...(buttons.length > 0 ? { buttonParameters: buttons } : {}),
    ...(media ? { media } : {}),
    ...shownTexts(own),
    ...shownButtons(own),
    ...(offer ? { offer: { ...(offer.text ? { text: offer.text } : {}), ...(endsAt ? { endsAt } : {}) } } : {}),
    ...(cards.length > 0 ? { cards } : {}),
  };
}

function fillCard(filling: Filling): TemplateCard {
  const header = headOf(filling);
  const { body } = shownTexts(filling);
  const parameters = parametersOf(filling, 'body');
  const filled = filledButtons(filling);
  return {
    ...(header ? { header } : {}),
    ...(body ? { body } : {}),
    buttons: shownButtons(filling).buttons ?? [],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(filled.length > 0 ? { buttonParameters: filled } : {}),
  };
}

function parametersOf({ slots, values, isNamed }: Filling, of: 'header' | 'body'): TemplateParameter[] {
  return slots
    .filter(({ part, kind }) => part === of && kind === 'text')
    .map(({ id, name }) => {
      const { text = '', money, date } = values.get(id) ?? {};
      return { ...(isNamed ? { name } : {}), text, ...(money ? { money } : {}), ...(date ? { date } : {}) };
    });
}

function shownTexts({ part, values }: Filling): Pick<TemplateContent, 'header' | 'body' | 'footer'> {
  const shown = (['header', 'body', 'footer'] as const).flatMap((of) => {
    const text = componentOf(part.components, of)?.text?.replace(
      PLACEHOLDER,
      (whole, name: string) => values.get(`${part.prefix}${of}:${name}`)?.text || whole,
    );
    return text ? [[of, text]] : [];
  });
  return Object.fromEntries(shown) as Pick<TemplateContent, 'header' | 'body' | 'footer'>;
}

/** What stands at the head besides text. A place or an article that is not given yet is not shown. */
function headOf({ slots, values }: Filling): Exclude<Header, { kind: 'text' }> | undefined {
  const slot = slots.find(({ part, kind }) => part === 'header' && kind !== 'text');
  const { media, text = '', fields = {} } = (slot && values.get(slot.id)) ?? {};
  switch (slot?.kind) {
    case undefined:
      return undefined;
    case 'location': {
      const place = readPlace(fields);
      return 'problem' in place ? undefined : { kind: 'location', ...place };
    }
    case 'product': {
      const catalogue = textOf('catalogue', values);
      return text.trim() ? { kind: 'product', id: text.trim(), ...(catalogue ? { catalogue } : {}) } : undefined;
    }
    default:
      return { kind: slot!.kind as 'image', ...(media ?? { url: text.trim() }) };
  }
}

function shownButtons({ part, values }: Filling): { buttons?: Button[] } {
  const buttons = buttonsOf(part.components).map(({ type, text: label, url }, index) => {
    const text = values.get(`${part.prefix}button:${index}`)?.text ?? '';
    const isCode = type.toUpperCase() === 'COPY_CODE';
    return {
      kind: buttonKind(type),
      text: label ?? type,
      ...(isCode && text ? { code: text } : {}),
      ...(url ? { url: text ? url.replace(PLACEHOLDER, text) : url } : {}),
    };
  });
  return buttons.length > 0 ? { buttons } : {};
}

function oneTimeCode(template: Template, values: SlotValues): ButtonParameter[] {
  if (!isOneTimeCode(template)) return [];
  const index = buttonsOf(template.components).findIndex(({ type }) => /^(url|otp)$/i.test(type));
  return index < 0 ? [] : [{ index, kind: 'link', text: textOf('body:1', values) }];
}

/** A catalogue without a picture of its own shows that of its first article. */
function filledButtons({ slots, values }: Filling): ButtonParameter[] {
  return slots.flatMap(({ id, kind, index }): ButtonParameter[] => {
    if (index === undefined) return [];
    const text = textOf(id, values);
    if (kind === 'link' || kind === 'code') return [{ index, kind, text }];
    if (kind === 'thumbnail') return text ? [{ index, kind: 'catalogue', thumbnail: text }] : [];
    if (kind !== 'products') return [];
    const sections = (values.get(id)?.sections ?? []).map(readSection);
    const first = sections[0]?.products[0]?.id ?? '';
    return [{ index, kind, thumbnail: text || first, sections }];
  });
}

/** Ids with blanks, commas or semicolons between. */
export function readSection({ title, products }: TypedSection): ProductSection {
  const ids = products.split(/[\s,;]+/).filter((id) => id !== '');
  return { title: title.trim(), products: ids.map((id) => ({ id })) };
}

function textOf(id: string, values: SlotValues): string {
  return values.get(id)?.text.trim() ?? '';
}
