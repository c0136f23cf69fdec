// One thread and no list of conversations: it has less to draw than the others.
import 'deep-chat';

let data;
let element;
/** Answers the widget's wish for older messages. */
let answer;
let onWish;
const shown = new Map();

const shape = ({ direction, text, image }) => ({
  role: direction === 'out' ? 'user' : 'ai',
  text,
  ...(image ? { files: [{ src: image, type: 'image' }] } : {}),
});

const scroller = () => element?.shadowRoot?.querySelector('#messages') ?? null;

function open(id) {
  shown.clear();
  element.history = data.thread(id).map(shape);
  let asked = 0;
  // `false` says that there is more; the first answer only says so, for the history is given already
  element.loadHistory = () =>
    asked++ === 0
      ? [false]
      : new Promise((resolve) => {
          answer = resolve;
          onWish?.();
        });
}

/** A message has no id in the widget: the newest rows and the first ones are looked at for its mark. */
function find(id) {
  const known = shown.get(id);
  if (known?.isConnected) return known;
  const rows = scroller()?.getElementsByClassName('outer-message-container') ?? [];
  const newest = Array.from({ length: Math.min(6, rows.length) }, (_, index) => rows[rows.length - 1 - index]);
  const first = Array.from({ length: Math.min(130, rows.length) }, (_, index) => rows[index]);
  const found = [...newest, ...first].find((row) => row.textContent.includes(`[${id}]`));
  if (found) shown.set(id, found);
  return found ?? null;
}

export const contender = {
  mount(container, dataset, { conversationId }) {
    data = dataset;
    element = document.createElement('deep-chat');
    Object.assign(element.style, { display: 'block', width: '1280px', height: '800px', border: '0' });
    element.connect = { handler: () => {} };
    // by default as large as the picture itself, which is one pixel
    element.messageStyles = { image: { shared: { media: { width: '160px', height: '120px' } } } };
    element.maxVisibleMessages = 1e9; // by default it drops the oldest of 4,000, one timer each
    open(conversationId);
    container.append(element);
  },
  openConversation: open,
  append: (message) => element.addMessage(shape(message)),
  olderRequested: () => new Promise((resolve) => (onWish = resolve)),
  prepend: (messages) => answer([...messages.map(shape), false]),
  find,
  scroller,
};
