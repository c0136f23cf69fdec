// A plain list: each row is made once, nothing is virtual and no framework is between.
import './rows.css';
import { metaOf } from './shared.js';

/** Px from the end within which a reader counts as being there. */
const NEAR = 260;

let data;
let list;
let thread;

function made(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

function messageOf(message) {
  const bubble = made('div', 'bubble', message.text, made('span', 'meta', metaOf(message)));
  if (message.image) bubble.prepend(Object.assign(new Image(), { src: message.image, alt: '' }));
  const row = made('div', `message ${message.direction}`, bubble);
  row.id = message.id;
  return row;
}

function rowOf(conversation) {
  const row = made('div', 'row', made('b', '', conversation.name), made('span', '', conversation.preview));
  if (conversation.unread) row.append(made('i', '', String(conversation.unread)));
  row.id = `row-${conversation.id}`;
  return row;
}

const toEnd = () => (thread.scrollTop = thread.scrollHeight);

function appendMany(messages) {
  const follows = thread.scrollHeight - thread.scrollTop - thread.clientHeight < NEAR;
  thread.append(...messages.map(messageOf));
  if (follows) toEnd();
}

export const contender = {
  mount(container, dataset, { conversationId }) {
    data = dataset;
    list = made('div', 'box', ...dataset.conversations.map(rowOf));
    thread = made('div', 'box');
    container.append(made('div', 'inbox', made('div', 'side', list), made('div', 'main', thread)));
    this.openConversation(conversationId);
  },
  openConversation(id) {
    const rows = document.createDocumentFragment(); // as arguments, 100,000 rows are too many
    for (const message of data.thread(id)) rows.append(messageOf(message));
    thread.replaceChildren(rows);
    toEnd();
  },
  append: (message) => appendMany([message]),
  appendMany,
  prepend(messages) {
    const before = thread.scrollHeight;
    const top = thread.scrollTop;
    thread.prepend(...messages.map(messageOf));
    thread.scrollTop = top + thread.scrollHeight - before;
  },
  bumpConversation(conversation) {
    document.getElementById(`row-${conversation.id}`)?.remove();
    list.prepend(rowOf(conversation));
  },
  find: (id) => document.getElementById(id),
  findConversation: (id) => document.getElementById(`row-${id}`),
  scroller: () => thread,
  listScroller: () => list,
};
