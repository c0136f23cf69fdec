import type { I18n } from '../i18n/i18n.ts';
import type { Button } from '../model/content-parts.ts';
import type { Content } from '../model/content.ts';
import type { Control } from './controls.ts';

/** The controls of a message, by its kind. */
export function controlsOf(content: Content, i18n: I18n): Control[] {
  switch (content.kind) {
    case 'template':
    case 'buttons':
      return (content.buttons ?? []).map((button) => controlOfButton(withCode(button, content), i18n));
    case 'list':
      return [{ icon: 'list', text: content.button || i18n.t('message.list'), opens: true }];
    case 'link': {
      const { text, url } = content;
      return [{ icon: 'external', text: text || i18n.t('message.button.link'), url, action: { kind: 'open-link', url } }];
    }
    case 'flow':
      return [{ icon: 'form', text: content.button || i18n.t('message.button.form') }];
    case 'product':
      return [{ icon: 'bag', text: i18n.t('message.button.product') }];
    case 'products':
      return [{ icon: 'list', text: i18n.t('message.button.products'), opens: true }];
    case 'catalogue':
      return [{ icon: 'bag', text: i18n.t('message.button.catalogue') }];
    case 'request':
      return [{ icon: content.asks === 'call' ? 'phone' : 'pin', text: i18n.t(`message.ask.${content.asks}`) }];
    case 'payment':
      return [{ icon: 'bag', text: i18n.t('message.order.pay'), opens: true }];
    case 'order':
      return [{ icon: 'bag', text: i18n.t('message.order.view'), opens: true, action: { kind: 'view-order', order: content } }];
    case 'form':
      return [{ icon: 'form', text: i18n.t('message.form.view'), opens: true, action: { kind: 'view-form', form: content } }];
    case 'contacts': {
      const { contacts } = content;
      const text = i18n.t('message.contact.view', { count: contacts.length });
      return [{ icon: 'person', text, opens: true, action: { kind: 'view-contacts', contacts } }];
    }
    default:
      return [];
  }
}

const KINDS = {
  reply: 'reply',
  link: 'external',
  call: 'phone',
  copy: 'copy',
  form: 'form',
  catalogue: 'bag',
  products: 'list',
  product: 'bag',
} as const;

/** A button whose words are not known says what it does. */
export function controlOfButton({ kind, text, url, phone, code }: Button, i18n: I18n): Control {
  const known = Object.hasOwn(KINDS, kind) ? (kind as keyof typeof KINDS) : 'reply';
  return {
    icon: KINDS[known],
    text: text || i18n.t(`message.button.${known}`),
    ...(url ? { url } : {}),
    ...(phone ? { phone } : {}),
    ...(code ? { copy: code } : {}),
  };
}

/** The button that copies a one-time code is sent as a link. */
function withCode(button: Button, content: Content): Button {
  const code = content.kind === 'template' ? content.code : undefined;
  const copies = button.kind === 'copy' || (button.kind === 'link' && !button.url && !button.text);
  return code && copies ? { ...button, kind: 'copy', code: button.code ?? code } : button;
}
