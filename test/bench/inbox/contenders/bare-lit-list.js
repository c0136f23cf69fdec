// The floor: two bare lists of Lit on virtual-core, in the version that the element uses, for its adapter for Lit pins another one.
// It draws less than an inbox: no window, no menus, no formatting.
import './rows.css';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { html, LitElement, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { metaOf } from './shared.js';

const renderMessage = (message) =>
  html`<div class="message ${message.direction}" id=${message.id}>
    <div class="bubble">
      ${message.image ? html`<img src=${message.image} alt="" />` : nothing}${message.text}<span class="meta"
        >${metaOf(message)}</span
      >
    </div>
  </div>`;

const renderRow = (conversation) =>
  html`<div class="row" id="row-${conversation.id}">
    <b>${conversation.name}</b
    ><span>${conversation.preview}</span>${conversation.unread ? html`<i>${conversation.unread}</i>` : nothing}
  </div>`;

/** Lit leaves a comment for each row that `repeat` takes away (lit/lit#5298); those in use stand beside an element. */
function sweep(rows) {
  const isLeft = (node) =>
    node.nodeType === Node.COMMENT_NODE &&
    node.previousSibling?.nodeType === Node.COMMENT_NODE &&
    node.nextSibling?.nodeType !== Node.ELEMENT_NODE;
  for (const node of [...rows.childNodes].filter(isLeft)) node.remove();
}

class BareList extends LitElement {
  static properties = {
    items: { attribute: false },
    isThread: { attribute: false },
    openings: { attribute: false },
  };

  box = createRef();

  constructor() {
    super();
    this.items = [];
    this.isThread = false;
    this.openings = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.list = new Virtualizer(this.options());
    this.unmount = this.list._didMount();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unmount();
  }

  options() {
    const { items, isThread } = this;
    const thread = { anchorTo: 'end', followOnAppend: true, scrollEndThreshold: 80, initialOffset: items.length * 70 };
    return {
      getScrollElement: () => this.box.value ?? null,
      count: items.length,
      getItemKey: (index) => items[index].id,
      estimateSize: () => (isThread ? 70 : 64),
      overscan: 5,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => this.requestUpdate(),
      ...(isThread ? thread : {}),
    };
  }

  willUpdate(changed) {
    if (changed.has('items') && this.hasUpdated) this.list.setOptions(this.options());
  }

  updated(changed) {
    const { list } = this;
    const rows = this.querySelector('.rows');
    sweep(rows);
    this.querySelector('.sizer').style.height = `${list.getTotalSize()}px`;
    rows.style.transform = `translateY(${list.getVirtualItems()[0]?.start ?? 0}px)`;
    list._willUpdate(); // moves what scrolls, for which there must be room
    // not in a `ref`, which is called before the row is in the page and has a height
    for (const row of rows.children) list.measureElement(row);
    if (this.isThread && changed.has('openings')) list.scrollToEnd();
  }

  render() {
    const rows = this.list.getVirtualItems();
    return html`<div class="box" ${ref(this.box)}>
      <div class="sizer">
        <div class="rows">
          ${repeat(
            rows,
            ({ key }) => key,
            ({ index }) =>
              html`<div data-index=${index}>
                ${this.isThread ? renderMessage(this.items[index]) : renderRow(this.items[index])}
              </div>`,
          )}
        </div>
      </div>
    </div>`;
  }
}
customElements.define('bare-list', BareList);

let data;
let list;
let thread;

export const contender = {
  mount(container, dataset, { conversationId }) {
    data = dataset;
    list = Object.assign(document.createElement('bare-list'), { items: dataset.conversations, className: 'side' });
    const items = dataset.thread(conversationId);
    thread = Object.assign(document.createElement('bare-list'), { items, isThread: true, className: 'main' });
    const inbox = document.createElement('div');
    inbox.className = 'inbox';
    inbox.append(list, thread);
    container.append(inbox);
  },
  openConversation(id) {
    thread.items = data.thread(id);
    thread.openings++;
  },
  append: (message) => (thread.items = [...thread.items, message]),
  appendMany: (messages) => (thread.items = [...thread.items, ...messages]),
  prepend: (messages) => (thread.items = [...messages, ...thread.items]),
  bumpConversation: (conversation) => (list.items = [conversation, ...list.items.filter(({ id }) => id !== conversation.id)]),
  find: (id) => document.getElementById(id),
  findConversation: (id) => document.getElementById(`row-${id}`),
  scroller: () => thread.querySelector('.box'),
  listScroller: () => list.querySelector('.box'),
};
