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

/** What most messages have none of, and states: one of each for all, for a thread has a hundred thousand rows. */
const NONE = Object.freeze([]);
const DELIVERIES = new Map();

function deliveryOf(state) {
  if (!DELIVERIES.has(state)) DELIVERIES.set(state, Object.freeze({ state }));
  return DELIVERIES.get(state);
}

const DAY = 24 * HOUR;
const DATES = new Map();
const two = (number) => (number < 10 ? `0${number}` : `${number}`);

/** The same as `toISOString`, whose date is worked out once a day. */
function isoOf(ms) {
  const day = Math.floor(ms / DAY);
  if (!DATES.has(day)) DATES.set(day, new Date(day * DAY).toISOString().slice(0, 11));
  const seconds = Math.floor((ms % DAY) / 1_000);
  const time = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${DATES.get(day)}${time}.${String(ms % 1_000).padStart(3, '0')}Z`;
}

function rowOf({ id, text, image, timestamp, direction, status = 'read', conversationId }, phone = phoneOf(conversationId)) {
  return {
    key: id,
    id,
    phone,
    direction: direction === 'out' ? 'outbound' : 'inbound',
    at: isoOf(timestamp),
    content: image ? { kind: 'image', url: image, caption: text } : { kind: 'text', text },
    delivery: deliveryOf(status),
    reactions: NONE,
    attempts: NONE,
  };
}

function contactOf({ id, name, unread, preview, updatedAt }) {
  const phone = phoneOf(id);
  const message = { id: `last-${id}`, text: preview, timestamp: updatedAt, direction: 'in' };
  return {
    id,
    phone,
    name,
    tags: NONE,
    lastMessageAt: isoOf(updatedAt),
    lastMessage: rowOf(message, phone),
    unread,
    window: { state: 'open', expiresAt: isoOf(now() + 20 * HOUR) },
  };
}

/** What a host has in memory, in the shape of the port: made of what is read for the first time. */
const ROWS = new Map();

function rowsOf(id, phone) {
  const thread = data.thread(id);
  const rows = ROWS.get(id) ?? [];
  if (rows.length === thread.length) return rows;
  ROWS.set(id, [...rows, ...thread.slice(rows.length).map((message) => rowOf(message, phone))]);
  return ROWS.get(id);
}

/** Gives a whole thread as one page, so that every contender holds the same messages. */
const source = {
  dialect: 'host',
  capabilities: { markRead: false, typing: false, templates: false, upload: false, reactions: false, search: false, live: true },
  contacts: async () => ({ items: data.conversations.map(contactOf) }),
  contact: async (phone) => contactOf(data.conversations.find(({ id }) => phoneOf(id) === phone)),
  messages: async (phone) => {
    const { id } = data.conversations.find((conversation) => phoneOf(conversation.id) === phone);
    return { items: rowsOf(id, phone) };
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
