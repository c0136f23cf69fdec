import { buttonKind } from '../../model/button-kind.ts';
import type { Button, Header } from '../../model/content-parts.ts';
import type { ButtonParameter, TemplateCard, TemplateContent, TemplateParameter } from '../../model/content.ts';
import { decodeProductSections } from './interactive.ts';
import { decodeHeader } from './media.ts';
import { given, instantOfMs, itemsOf, membersOf, numberOf, textOf, type Members } from './reader.ts';

/** A template as it was sent: what was filled in, and the text as the customer sees it where the server tells it. */
export function decodeTemplate(part: Members): TemplateContent | undefined {
  const name = textOf(part['name']);
  if (name === undefined) return undefined;
  const components = itemsOf(part['components']);
  const head = headerOf(components);
  const body = componentOf(components, 'body');
  const buttons = decodeButtons(components, itemsOf(part['buttons']));
  const headed = head?.kind === 'text' ? itemsOf(componentOf(components, 'header')['parameters']).map(decodeParameter) : [];
  const filled = filledButtons(components);
  const code = oneTimeCode(components, body);
  const written = itemsOf(part['cards']); // as the customer reads them, where the server tells it
  const cards = itemsOf(componentOf(components, 'carousel')['cards']).map((card, index) =>
    decodeCard(card, written[index] ?? {}),
  );
  return {
    kind: 'template',
    name,
    language: textOf(membersOf(part['language'])['code']) ?? '',
    parameters: itemsOf(body['parameters']).map(decodeParameter),
    ...given({
      headerParameters: headed.length > 0 ? headed : undefined,
      buttonParameters: filled.length > 0 ? filled : undefined,
      header: textOf(part['header']) ?? (head?.kind === 'text' ? head.text : undefined),
      media: head && head.kind !== 'text' ? head : undefined,
      body: textOf(part['body']),
      footer: textOf(part['footer']),
      buttons: buttons.length > 0 ? buttons : undefined,
      cards: cards.length > 0 ? cards : undefined,
      offer: offerOf(components, membersOf(part['offer'])),
      code,
    }),
  };
}

function componentOf(components: Members[], type: string): Members {
  return components.find((component) => textOf(component['type'])?.toLowerCase() === type) ?? {};
}

function headerOf(components: Members[]): Header | undefined {
  return decodeHeader(itemsOf(componentOf(components, 'header')['parameters'])[0] ?? {});
}

/** Dates and amounts are shown by their fallback: how a phone writes them is not documented. */
function decodeParameter(parameter: Members): TemplateParameter {
  const { currency, date_time: date } = parameter;
  const fallback = textOf(membersOf(currency ?? date)['fallback_value']);
  return {
    text: textOf(parameter['text']) ?? fallback ?? '',
    ...given({ name: textOf(parameter['parameter_name']), money: moneyOf(membersOf(currency)) }),
  };
}

/** Thousandths. A public SDK writes `amount1000`. */
function moneyOf({ amount_1000: amount, amount1000: written, code }: Members): TemplateParameter['money'] {
  const [thousandths, currency] = [numberOf(amount ?? written), textOf(code)];
  return thousandths === undefined || currency === undefined ? undefined : { amount: thousandths / 1_000, currency };
}

/** What buttons were given, so that the same can be sent again. Payloads of replies are not kept: nothing shows them. */
function filledButtons(components: Members[]): ButtonParameter[] {
  return components.flatMap((component): ButtonParameter[] => {
    const [parameter = {}] = itemsOf(component['parameters']);
    const index = numberOf(component['index']) ?? 0;
    const action = membersOf(parameter['action']);
    const thumbnail = textOf(action['thumbnail_product_retailer_id']) ?? '';
    const [link, coupon] = [textOf(parameter['text']), textOf(parameter['coupon_code'])];
    switch (textOf(component['type'])?.toLowerCase() === 'button' && textOf(component['sub_type'])?.toLowerCase()) {
      case 'url':
        return link === undefined ? [] : [{ index, kind: 'link', text: link }];
      case 'copy_code':
        return coupon === undefined ? [] : [{ index, kind: 'code', text: coupon }];
      case 'catalog':
        return thumbnail ? [{ index, kind: 'catalogue', thumbnail }] : [];
      case 'mpm':
        return [{ index, kind: 'products', thumbnail, sections: decodeProductSections(action) }];
      default:
        return [];
    }
  });
}

/** The buttons of the definition with what was filled in; without a definition, those that were filled in. */
function decodeButtons(components: Members[], defined: Members[]): Button[] {
  const filled = components.filter((component) => textOf(component['type'])?.toLowerCase() === 'button');
  const at = (index: number): Members => filled.find((component) => Number(component['index']) === index) ?? {};
  if (defined.length === 0) return filled.map((component) => decodeButton({ type: component['sub_type'] }, component));
  return defined.map((button, index) => decodeButton(button, at(index)));
}

function decodeButton(button: Members, filled: Members): Button {
  const type = textOf(button['type']) ?? '';
  const [parameter = {}] = itemsOf(filled['parameters']);
  const code = textOf(parameter['coupon_code']) ?? (/^otp$/i.test(type) ? textOf(parameter['text']) : undefined);
  const phone = textOf(button['phone']) ?? textOf(button['phone_number']);
  const shown = { url: textOf(button['url']), phone, code: code ?? textOf(button['code']) };
  return { kind: buttonKind(type), text: textOf(button['text']) ?? '', ...given(shown) };
}

/** A code is sent twice: in the body, and for the button that copies it. */
function oneTimeCode(components: Members[], body: Members): string | undefined {
  const [parameter, ...more] = itemsOf(body['parameters']);
  const code = textOf(parameter?.['text']);
  const isCopied = components.some(({ type, sub_type: sub, parameters }) => {
    const isUrl = textOf(type)?.toLowerCase() === 'button' && textOf(sub)?.toLowerCase() === 'url';
    return isUrl && itemsOf(parameters)[0]?.['text'] === code;
  });
  return code !== undefined && more.length === 0 && isCopied && code.length <= 15 ? code : undefined;
}

function offerOf(components: Members[], written: Members): TemplateContent['offer'] {
  const [parameter] = itemsOf(componentOf(components, 'limited_time_offer')['parameters']);
  if (!parameter && Object.keys(written).length === 0) return undefined;
  const ends = membersOf(parameter?.['limited_time_offer'])['expiration_time_ms'] ?? written['expiresAt'];
  return given({ text: textOf(written['text']), endsAt: instantOfMs(ends) });
}

function decodeCard(card: Members, written: Members): TemplateCard {
  const components = itemsOf(card['components']);
  const values = itemsOf(componentOf(components, 'body')['parameters']).map(decodeParameter);
  const body = textOf(written['body']) ?? (values.map(({ text }) => text).join(' · ') || undefined);
  const filled = filledButtons(components);
  return {
    ...given({
      header: headerOf(components),
      body,
      parameters: values.length > 0 ? values : undefined,
      buttonParameters: filled.length > 0 ? filled : undefined,
    }),
    buttons: decodeButtons(components, itemsOf(written['buttons'])),
  };
}
