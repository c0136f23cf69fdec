// The kit's own components. It has no virtual list; what it draws is kept by message, so that React passes over what is unchanged.
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import { createElement as h, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { clock, metaOf } from './shared.js';

const set = {};
const drawn = new WeakMap();

function kept(thing, draw) {
  if (!drawn.has(thing)) drawn.set(thing, draw(thing));
  return drawn.get(thing);
}

const drawMessage = (message) =>
  h(
    Message,
    {
      key: message.id,
      id: message.id,
      model: { type: 'custom', position: 'single', direction: message.direction === 'out' ? 'outgoing' : 'incoming' },
    },
    message.image
      ? h(Message.CustomContent, null, h('img', { src: message.image, width: 160, height: 120, alt: '' }), h('br'), message.text)
      : h(Message.TextContent, { text: message.text }),
    h(Message.Footer, { sentTime: metaOf(message) }),
  );

const drawConversation = ({ id, name, preview, unread, updatedAt }) =>
  h(Conversation, {
    key: id,
    id: `row-${id}`,
    name,
    info: preview,
    unreadCnt: unread || undefined,
    lastActivityTime: clock(updatedAt),
  });

const Side = memo(({ conversations }) =>
  h(Sidebar, { position: 'left' }, h(ConversationList, null, ...conversations.map((each) => kept(each, drawConversation)))),
);

function Thread({ initial, name }) {
  const [items, setItems] = useState(initial);
  set.items = setItems;
  return h(
    ChatContainer,
    null,
    h(ConversationHeader, null, h(ConversationHeader.Content, { userName: name })),
    h(
      MessageList,
      null,
      items.map((message) => kept(message, drawMessage)),
    ),
    h(MessageInput, { placeholder: 'Message', attachButton: false, autoFocus: false }),
  );
}

function Inbox({ dataset, opened }) {
  const [conversations, setConversations] = useState(dataset.conversations);
  const [open, setOpen] = useState(opened);
  Object.assign(set, { conversations: setConversations, open: setOpen });
  const { name } = dataset.conversations.find(({ id }) => id === open);
  return h(MainContainer, null, h(Side, { conversations }), h(Thread, { key: open, initial: dataset.thread(open), name }));
}

const appendMany = (messages) => set.items((items) => [...items, ...messages]);

export const contender = {
  mount: (container, dataset, { conversationId }) => createRoot(container).render(h(Inbox, { dataset, opened: conversationId })),
  openConversation: (id) => set.open(id),
  append: (message) => appendMany([message]),
  appendMany,
  prepend: (messages) => set.items((items) => [...messages, ...items]),
  bumpConversation: (conversation) =>
    set.conversations((rows) => [conversation, ...rows.filter(({ id }) => id !== conversation.id)]),
  find: (id) => document.getElementById(id),
  findConversation: (id) => document.getElementById(`row-${id}`),
  scroller: () => document.querySelector('.cs-message-list .scrollbar-container'),
  listScroller: () => document.querySelector('.cs-conversation-list .scrollbar-container'),
};
