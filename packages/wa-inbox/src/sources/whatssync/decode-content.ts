import type { WireMessage } from '@wa-inbox/protocol/whatssync/replies';
import type { Content, TemplateContent, TemplateParameter } from '../../model/content.ts';

type Members = Record<string, unknown>;

/** What a message says. A kind that is not known, or not whole, keeps everything that was received. */
export function decodeContent(wire: WireMessage): Content {
  return known(wire) ?? { kind: 'unsupported', type: wire.type, raw: wire };
}

function known({ type, text, image, document, location, template, ...rest }: WireMessage): Content | undefined {
  if (type === 'text' && text !== undefined) return { kind: 'text', text };
  if (type === 'image' && image?.url) return { kind: 'image', url: image.url, ...optional({ caption: image.caption }) };
  if (type === 'document' && document?.url) {
    return { kind: 'document', url: document.url, ...optional({ filename: document.filename, caption: document.caption }) };
  }
  if (type === 'location' && location) {
    const { latitude, longitude, name, address } = location;
    return { kind: 'location', latitude, longitude, ...optional({ name, address }) };
  }
  if (type === 'template' && template) return decodeTemplateUse(template);
  return tapped(type, rest);
}

/** A tap on a quick reply says the words of the button. */
function tapped(type: string, members: Members): Content | undefined {
  const button = type === 'button' ? (members['button'] as { text?: unknown } | undefined)?.text : undefined;
  const interactive =
    type === 'interactive' ? (members['interactive'] as Record<string, { title?: unknown } | undefined> | undefined) : undefined;
  const text = button ?? interactive?.['button_reply']?.title ?? interactive?.['list_reply']?.title;
  return typeof text === 'string' ? { kind: 'text', text } : undefined;
}

type WireParameter = {
  text?: string;
  parameter_name?: string;
  currency?: { fallback_value: string };
  date_time?: { fallback_value: string };
};
type WireTemplateUse = NonNullable<WireMessage['template']> & {
  language?: { code: string };
  components?: { type?: string; parameters?: WireParameter[] }[];
  header?: string;
  body?: string;
  footer?: string;
  buttons?: { type: string; text: string; url?: string }[];
};

function decodeTemplateUse(wire: NonNullable<WireMessage['template']>): TemplateContent {
  const { name, language, components, header, body, footer, buttons } = wire as WireTemplateUse;
  const given = components?.find((component) => component.type?.toLowerCase() === 'body')?.parameters ?? [];
  return {
    kind: 'template',
    name,
    language: language?.code ?? '',
    parameters: given.map(decodeParameter),
    ...optional({ header, body, footer }),
    ...(buttons?.length ? { buttons: buttons.map(({ type, text, url }) => ({ kind: type, text, ...optional({ url }) })) } : {}),
  };
}

function decodeParameter({ text, parameter_name: name, currency, date_time: date }: WireParameter): TemplateParameter {
  return { text: text ?? currency?.fallback_value ?? date?.fallback_value ?? '', ...optional({ name }) };
}

/** Members that are given and not empty. */
function optional<Given extends Record<string, string | undefined>>(given: Given): { [Name in keyof Given]?: string } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string' && value !== '')) as {
    [Name in keyof Given]?: string;
  };
}
