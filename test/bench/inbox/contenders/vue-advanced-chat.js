// The web component with its documented properties.
import { register } from 'vue-advanced-chat';
import { clock } from './shared.js';

register();

let data;
let element;
let opened;
let onWish;

const shape = (message) => ({
  _id: message.id,
  content: message.text,
  senderId: message.direction === 'out' ? 'me' : 'them',
  username: message.direction === 'out' ? 'Me' : 'Them',
  date: '15 January',
  timestamp: clock(message.timestamp),
  saved: true,
  distributed: message.status !== 'sent',
  seen: message.direction === 'in' || message.status === 'read', // what is unread makes its divider look through all messages each time
  ...(message.image ? { files: [{ name: 'photo', size: 100, type: 'png', url: message.image }] } : {}),
});

const shapeRoom = ({ id, name, preview, unread, updatedAt }) => ({
  roomId: id,
  roomName: name,
  avatar: '',
  unreadCount: unread,
  index: updatedAt,
  lastMessage: {
    _id: `last-${id}`,
    content: preview,
    senderId: 'them',
    username: name,
    timestamp: clock(updatedAt),
    saved: true,
    seen: true,
  },
  users: [
    { _id: 'me', username: 'Me' },
    { _id: 'them', username: name },
  ],
});

/** In a task of its own, as in the package's examples: in the event's handler the thread stays hidden. */
function answer(event) {
  const { room, options } = event.detail[0];
  if (!options?.reset) {
    onWish?.();
    return;
  }
  setTimeout(() => {
    if (room.roomId === opened) return;
    opened = room.roomId;
    element.messages = data.thread(opened).map(shape);
  });
}

export const contender = {
  mount(container, dataset, { conversationId }) {
    data = dataset;
    element = Object.assign(document.createElement('vue-advanced-chat'), {
      height: '100vh',
      currentUserId: 'me',
      roomsLoaded: true,
      messagesLoaded: false,
      textareaAutoFocus: false,
      rooms: dataset.conversations.map(shapeRoom),
      roomId: conversationId,
    });
    element.addEventListener('fetch-messages', answer);
    container.append(element);
  },
  openConversation(id) {
    opened = undefined;
    element.messages = []; // else the old thread is drawn once more in the new room
    element.roomId = id;
  },
  append: (message) => (element.messages = [...element.messages, shape(message)]),
  appendMany: (messages) => (element.messages = [...element.messages, ...messages.map(shape)]),
  olderRequested: () => new Promise((resolve) => (onWish = resolve)),
  prepend: (messages) => (element.messages = [...messages.map(shape), ...element.messages]),
  bumpConversation(conversation) {
    element.rooms = [shapeRoom(conversation), ...element.rooms.filter(({ roomId }) => roomId !== conversation.id)];
  },
  find: (id) => element.shadowRoot.getElementById(id),
  findConversation: (id) => element.shadowRoot.getElementById(id),
  scroller: () => element.shadowRoot.querySelector('#messages-list'),
  listScroller: () => element.shadowRoot.querySelector('#rooms-list'),
};
