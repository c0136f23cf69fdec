// The element as a contender of an inbox bench: documented API only. It has no `updateStatus`, since the bench takes ticks
// back and the element never does. The port is fed from the bench's dataset, and what
// happens is reported through `subscribe`, as a server would.
import 'wa-inbox/define';

const HOUR = 3_600_000;

let inbox;
let data;
/** The hour after the newest conversation: with the machine's clock each new message would be a year old, and close the window. */
const now = () => data.conversations[0].updatedAt + HOUR;
let tell = () => {};

const phoneOf = (conversationId) => `1202${String(5_000_000 + Number(conversationId.slice(1)))}`;

function contactOf(conversation) {
  const phone = phoneOf(conversation.id);
  const at = new Date(conversation.updatedAt).toISOString();
  const lastMessage = {
    ...rowOf(
      { id: `last-${conversation.id}`, text: conversation.preview, timestamp: conversation.updatedAt, direction: 'in' },
      phone,
    ),
  };
  const window = { state: 'open', expiresAt: new Date(now() + 20 * HOUR).toISOString() };
  return {
    id: conversation.id,
    phone,
    name: conversation.name,
    tags: [],
    lastMessageAt: at,
    lastMessage,
    unread: conversation.unread,
    window,
  };
}

function rowOf(message, phone = phoneOf(message.conversationId)) {
  const content = message.image
    ? { kind: 'image', url: message.image, caption: message.text }
    : { kind: 'text', text: message.text };
  return {
    key: message.id,
    id: message.id,
    phone,
    direction: message.direction === 'out' ? 'outbound' : 'inbound',
    at: new Date(message.timestamp).toISOString(),
    content,
    delivery: { state: message.status ?? 'read' },
    reactions: [],
    attempts: [],
  };
}

/** Gives a whole thread as one page, so that every contender holds the same messages. */
const source = {
  dialect: 'host',
  capabilities: { markRead: false, typing: false, templates: false, upload: false, reactions: false, search: false, live: true },
  contacts: async () => ({ items: data.conversations.map(contactOf) }),
  contact: async (phone) => contactOf(data.conversations.find(({ id }) => phoneOf(id) === phone)),
  messages: async (phone) => {
    const { id } = data.conversations.find((conversation) => phoneOf(conversation.id) === phone);
    return { items: data.thread(id).map((message) => rowOf(message, phone)) };
  },
  send: async () => Promise.reject(new Error('the bench sends nothing')),
  subscribe: (listener) => {
    tell = listener;
    listener({ kind: 'connection', state: 'live' });
  },
};

const root = () => inbox.shadowRoot;
const thread = () => root()?.querySelector('wa-inbox-thread')?.shadowRoot;
const list = () => root()?.querySelector('wa-inbox-contact-list')?.shadowRoot;
const appendMany = (messages) => {
  for (const message of messages) tell({ kind: 'message', message: rowOf(message) });
};

export default {
  caps: { list: true },
  mount(container, dataset, { conversationId }) {
    data = dataset;
    inbox = document.createElement('wa-inbox');
    inbox.layout = 'split';
    inbox.now = now;
    inbox.source = source;
    inbox.contact = phoneOf(conversationId);
    container.append(inbox);
  },
  // a conversation with unread messages opens at the first of them; the bench asks for the newest
  openConversation: (id) => void inbox.openContact(phoneOf(id)).then(() => inbox.scrollToLatest()),
  append: (message) => appendMany([message]),
  appendMany,
  prepend: appendMany,
  bumpConversation: (conversation) => tell({ kind: 'contact', contact: contactOf(conversation) }),
  find: (id) => thread()?.querySelector(`[data-key="${id}"]`) ?? null,
  findConversation: (id) => list()?.querySelector(`[data-phone="${phoneOf(id)}"]`) ?? null,
  scroller: () => thread()?.querySelector('.scroller') ?? null,
  listScroller: () => list()?.querySelector('.scroller') ?? null,
};
