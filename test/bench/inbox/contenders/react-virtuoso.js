// react-virtuoso as its documents advise for a chat: `firstItemIndex` for what comes before, `followOutput` for what follows.
import './rows.css';
import { createElement as h, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Virtuoso } from 'react-virtuoso';
import { metaOf } from './shared.js';

/** Far enough from 0 for everything that is put before the first row. */
const FIRST = 1_000_000;
const FULL = { height: '100%' };

const Message = memo(({ message }) =>
  h(
    'div',
    { className: `message ${message.direction}`, id: message.id },
    h(
      'div',
      { className: 'bubble' },
      message.image && h('img', { src: message.image, alt: '' }),
      message.text,
      h('span', { className: 'meta' }, metaOf(message)),
    ),
  ),
);

const Row = memo(({ conversation }) =>
  h(
    'div',
    { className: 'row', id: `row-${conversation.id}` },
    h('b', null, conversation.name),
    h('span', null, conversation.preview),
    conversation.unread ? h('i', null, conversation.unread) : null,
  ),
);

const set = {};
const boxes = {};

const List = memo(({ conversations }) =>
  h(Virtuoso, {
    style: FULL,
    data: conversations,
    computeItemKey: (_, { id }) => id,
    scrollerRef: (element) => (boxes.list = element ?? boxes.list),
    itemContent: (_, conversation) => h(Row, { conversation }),
  }),
);

function Thread({ initial }) {
  const [{ items, first }, setThread] = useState({ items: initial, first: FIRST });
  set.thread = setThread;
  return h(Virtuoso, {
    style: FULL,
    data: items,
    firstItemIndex: first,
    initialTopMostItemIndex: { index: initial.length - 1, align: 'end' },
    followOutput: (isAtEnd) => (isAtEnd ? 'auto' : false),
    atBottomThreshold: 80,
    computeItemKey: (_, { id }) => id,
    scrollerRef: (element) => (boxes.thread = element ?? boxes.thread),
    itemContent: (_, message) => h(Message, { message }),
  });
}

function Inbox({ dataset, opened }) {
  const [conversations, setConversations] = useState(dataset.conversations);
  const [open, setOpen] = useState(opened);
  Object.assign(set, { conversations: setConversations, open: setOpen });
  return h(
    'div',
    { className: 'inbox' },
    h('div', { className: 'side' }, h(List, { conversations })),
    h('div', { className: 'main' }, h(Thread, { key: open, initial: dataset.thread(open) })),
  );
}

const appendMany = (messages) => set.thread(({ items, first }) => ({ items: [...items, ...messages], first }));

export const contender = {
  mount: (container, dataset, { conversationId }) => createRoot(container).render(h(Inbox, { dataset, opened: conversationId })),
  openConversation: (id) => set.open(id),
  append: (message) => appendMany([message]),
  appendMany,
  prepend: (messages) => set.thread(({ items, first }) => ({ items: [...messages, ...items], first: first - messages.length })),
  bumpConversation: (conversation) =>
    set.conversations((rows) => [conversation, ...rows.filter(({ id }) => id !== conversation.id)]),
  find: (id) => document.getElementById(id),
  findConversation: (id) => document.getElementById(`row-${id}`),
  scroller: () => boxes.thread,
  listScroller: () => boxes.list,
};
