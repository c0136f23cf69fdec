import { controlsOf } from '../../content/controls-of.ts';
import { costOf, totalOf } from '../../content/orders.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { moreStrings } from '../../i18n/more-strings.ts';
import type { ContactCard, Money, OrderLine } from '../../model/content-parts.ts';
import type { Content } from '../../model/content.ts';

/** Rows to read. A sheet of choices is the customer's: it shows a radio button by each row, and says whose it is. */
export type Sheet = { title: string; choices?: boolean; sections: Section[] };
type Section = { title?: string; rows: SheetRow[] };
export type SheetRow = { title: string; detail?: string; value?: string; link?: string };

/** All there is to read about a message. */
export function sheetOf(content: Content, i18n: I18n): Sheet {
  switch (content.kind) {
    case 'list':
      return {
        title: content.button || i18n.t('message.list'),
        choices: true,
        sections: content.sections.map(({ title, rows }) => ({
          ...(title ? { title } : {}),
          rows: rows.map((row) => ({ title: row.title, ...(row.description ? { detail: row.description } : {}) })),
        })),
      };
    case 'products':
      return {
        title: i18n.t('message.button.products'),
        sections: content.sections.map(({ title, products }) => ({
          ...(title ? { title } : {}),
          rows: products.map(({ id }) => ({ title: i18n.t('message.product', { id }) })),
        })),
      };
    case 'contacts':
      return {
        title: i18n.t('message.contact.view', { count: content.contacts.length }),
        sections: content.contacts.map((contact) => ({ title: contact.name, rows: rowsOfContact(contact, i18n) })),
      };
    case 'form':
      return {
        title: i18n.t('message.form.view'),
        sections: [{ rows: content.fields.map(({ name, value }) => ({ title: value, detail: name.replaceAll('_', ' ') })) }],
      };
    case 'order':
      return orderSheet(content.lines, { total: totalOf(content.lines) }, i18n);
    case 'payment':
      return orderSheet(content.lines, content, i18n);
    default:
      return { title: i18n.t('message.options'), choices: true, sections: [{ rows: rowsOfControls(content, i18n) }] };
  }
}

function rowsOfControls(content: Content, i18n: I18n): SheetRow[] {
  return controlsOf(content, i18n).map(({ text, url, phone, copy }) => {
    const detail = url ?? phone ?? copy;
    return { title: text, ...(detail ? { detail } : {}) };
  });
}

function rowsOfContact(contact: ContactCard, i18n: I18n): SheetRow[] {
  const line = (title: string | undefined, detail?: string): SheetRow[] =>
    title ? [{ title, ...(detail ? { detail } : {}) }] : [];
  return [
    ...line(contact.organisation),
    ...contact.phones.flatMap(({ number, label }) => line(number, label)),
    ...contact.emails.flatMap(({ address, label }) => line(address, label)),
    ...contact.links.map((link) => ({ title: link, link })),
    ...contact.addresses.flatMap((address) => line(address, i18n.of(moreStrings)('message.contact.address'))),
    ...line(contact.birthday, i18n.of(moreStrings)('message.contact.birthday')),
  ];
}

const SUMS = ['subtotal', 'shipping', 'tax', 'discount', 'total'] as const;

function orderSheet(
  lines: readonly OrderLine[],
  sums: { [Name in (typeof SUMS)[number]]?: Money | undefined },
  i18n: I18n,
): Sheet {
  const total = SUMS.flatMap((name): SheetRow[] => {
    const money = sums[name];
    return money ? [{ title: i18n.of(moreStrings)(`message.order.${name}`), value: i18n.money(money) }] : [];
  });
  return { title: i18n.t('message.order'), sections: [{ rows: lines.map((line) => rowOfLine(line, i18n)) }, { rows: total }] };
}

function rowOfLine(line: OrderLine, i18n: I18n): SheetRow {
  const cost = costOf(line);
  return {
    title: line.name ?? i18n.t('message.product', { id: line.id }),
    detail: i18n.of(moreStrings)('message.order.quantity', { count: line.quantity }),
    ...(cost ? { value: i18n.money(cost) } : {}),
  };
}
