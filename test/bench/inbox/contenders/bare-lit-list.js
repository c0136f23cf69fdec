// The floor: two bare lists of Lit on virtual-core. It draws less than an inbox: no window, no menus, no formatting.
import './rows.css';
import { VirtualizerController } from '@tanstack/lit-virtual';
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
    const thread = { anchorTo: 'end', followOnAppend: true, scrollEndThreshold: 80, initialOffset: this.items.length * 70 };
    this.controller = new VirtualizerController(this, {
      getScrollElement: () => this.box.value ?? null,
      count: this.items.length,
      getItemKey: this.keys(),
      estimateSize: () => (this.isThread ? 70 : 64),
      overscan: 5,
      ...(this.isThread ? thread : {}),
    });
    super.connectedCallback();
  }

  keys() {
    const { items } = this;
    return (index) => items[index].id;
  }

  willUpdate(changed) {
    if (!changed.has('items')) return;
    const list = this.controller.getVirtualizer();
    list.setOptions({ ...list.options, count: this.items.length, getItemKey: this.keys() });
  }

  updated(changed) {
    const list = this.controller.getVirtualizer();
    this.querySelector('.sizer').style.height = `${list.getTotalSize()}px`;
    this.querySelector('.rows').style.transform = `translateY(${list.getVirtualItems()[0]?.start ?? 0}px)`;
    // not in a `ref`, which is called before the row is in the page and has a height
    for (const row of this.querySelectorAll('[data-index]')) list.measureElement(row);
    if (this.isThread && changed.has('openings')) list.scrollToIndex(this.items.length - 1, { align: 'end' });
  }

  render() {
    const list = this.controller.getVirtualizer();
    const shown = list.getVirtualItems();
    return html`<div class="box" ${ref(this.box)}>
      <div class="sizer">
        <div class="rows">
          ${repeat(
            shown,
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
