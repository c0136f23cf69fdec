import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { newContact } from '../../model/contact.ts';
import type { Message } from '../../model/message.ts';
import type { Phone } from '../../model/values.ts';
import { findContact } from '../../store/selectors.ts';
import { copyText } from '../desk/message-text.ts';
import type { Conversation, ExportView } from '../export/conversation.ts';
import { buildPage, toHtml, toJson, toText } from '../export/formats.ts';
import type { DeskPorts, ExportFormat } from './desk.ts';

/** Messages of a page while a whole conversation is read. */
const PAGE_SIZE = 100;
/** Pages at most: a server that always names a next page must not be asked for ever. */
const MOST_PAGES = 1_000;

const TYPES = { text: ['txt', 'text/plain'], json: ['json', 'application/json'], html: ['html', 'text/html'] } as const;

/** The whole conversation from the server, or the chosen messages; what is loaded where the server does not answer. */
export async function readConversation(
  { session, i18n }: Pick<DeskPorts, 'session' | 'i18n'>,
  phone: Phone | undefined,
  keys?: readonly string[],
): Promise<Conversation> {
  const { state, source } = session;
  if (!state || !source || phone === undefined) throw new Error('Cannot export: open a conversation, or name one by its phone.');
  const contact = findContact(state, phone) ?? newContact(phone);
  const thread = state.threads.get(phone);
  const loaded = thread?.items ?? [];
  const now = session.now();
  if (keys) return { contact, now, partial: false, messages: loaded.filter(({ key }) => keys.includes(key)) };
  const isWhole = thread?.status === 'ready' && thread.older === undefined && thread.newer === undefined;
  if (isWhole) return { contact, now, partial: false, messages: loaded };
  const pages: Message[][] = [];
  let cursor: string | undefined;
  try {
    do {
      const { items, next } = await source.messages(phone, { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) });
      pages.unshift(items);
      cursor = next;
    } while (cursor !== undefined && pages.length < MOST_PAGES);
  } catch (thrown) {
    if (loaded.length === 0) throw new Error(i18n().of(deskStrings)('export.unread'), { cause: thrown });
    return { contact, now, partial: true, messages: loaded };
  }
  return { contact, now, partial: cursor !== undefined, messages: pages.flat() };
}

/** Writes messages to the clipboard; answers with what to tell. */
export async function copyMessages(messages: readonly Message[], i18n: I18n): Promise<string> {
  const t = i18n.of(deskStrings);
  return navigator.clipboard.writeText(messages.map((message) => copyText(message, i18n)).join('\n')).then(
    () => t('done.copied'),
    () => t('done.copy.failed'),
  );
}

type Saving = {
  format: ExportFormat | 'print';
  keys: readonly string[] | undefined;
  phone: Phone | undefined;
  starred: ReadonlySet<string>;
};

/** Saves a conversation, or the chosen messages of it; answers with what to tell, if anything. */
export async function saveConversation(ports: DeskPorts, { format, keys, phone, starred }: Saving): Promise<string | undefined> {
  try {
    const conversation = await readConversation(ports, phone, keys);
    const file = save(format, conversation, { i18n: ports.i18n(), starred });
    return file && ports.i18n().of(deskStrings)('done.saved', { file });
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

export function exportText(format: ExportFormat, conversation: Conversation, view: ExportView): string {
  if (!(format in TYPES)) throw new Error(`Cannot export as "${format}": use "text", "json" or "html".`);
  if (format === 'json') return toJson(conversation);
  return format === 'html' ? toHtml(conversation, view) : toText(conversation, view);
}

/** Hands a file to the person, or the print dialog; tells the file's name. */
function save(format: ExportFormat | 'print', conversation: Conversation, view: ExportView): string | undefined {
  if (format === 'print') return print(conversation, view);
  const [ending, type] = TYPES[format];
  const file = `whatsapp-${conversation.contact.phone}-${new Date(conversation.now).toISOString().slice(0, 10)}.${ending}`;
  const url = URL.createObjectURL(new Blob([exportText(format, conversation, view)], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return file;
}

/** Every message is laid out in a frame of its own: the thread shows only what is in view. */
function print(conversation: Conversation, view: ExportView): undefined {
  const frame = document.createElement('iframe');
  // a frame that is not displayed prints an empty page
  for (const name of ['inline-size', 'block-size', 'border']) frame.style.setProperty(name, '0');
  frame.style.setProperty('position', 'fixed');
  frame.dataset['waInbox'] = 'print';
  document.body.append(frame);
  const page = frame.contentWindow!;
  buildPage(page.document, conversation, view);
  page.addEventListener('afterprint', () => frame.remove());
  page.focus();
  page.print();
}
