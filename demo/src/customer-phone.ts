import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Change, InboxSource, Message, PieceIntent, WaInboxIntentEvent } from 'wa-inbox';
import { createWhatssyncSource } from 'wa-inbox/sources/whatssync';
import './choice-bar.ts';
import type { MockControl } from './mock-control.ts';
import './persona-choice.ts';

/** How many of the latest messages the phone shows. */
const SHOWN = 50;
/** Milliseconds between two signs of typing. */
const TYPING_MS = 3_000;

/** The other end of the conversation: what the customer sees and answers, made of two pieces of the inbox. */
@customElement('demo-customer-phone')
export class DemoCustomerPhone extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto auto;
      block-size: 100%;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.625rem;
      padding: 0.5rem 1rem;
      border-block-end: 1px solid var(--line);
    }
    header::before {
      content: 'M';
      display: grid;
      place-items: center;
      inline-size: 2.25rem;
      block-size: 2.25rem;
      border-radius: 50%;
      background: #15603e;
      color: #f4c04d;
      font-weight: 700;
    }
    demo-persona-choice {
      flex-basis: 100%;
    }
    b,
    small {
      display: block;
    }
    small {
      color: var(--ink-soft);
      font-size: 0.75rem;
    }
    p {
      margin: auto;
      padding: 1rem;
      color: var(--ink-soft);
      text-align: center;
    }
    wa-inbox-thread {
      --wa-inbox-bubble-max: 82%;
      block-size: 100%;
    }
  `;

  @state() private messages: readonly Message[] = [];
  @state() private phone: string | undefined;
  @state() private name = '';
  @state() private text = '';
  /** Counts the times that the world may be another. */
  @state() private life = 0;

  #source: InboxSource | undefined;
  #control: MockControl | undefined;
  #typedAt = 0;
  readonly #ended = new AbortController();

  constructor() {
    super();
    this.addEventListener('wa-inbox-intent', this.#onIntent);
  }

  /** Says which server the phone is on. */
  connect(baseUrl: string, token: string, control: MockControl): void {
    this.#control = control;
    this.#source = createWhatssyncSource({ baseUrl, token });
    this.#source.subscribe((change) => this.#onChange(change), { signal: this.#ended.signal });
  }

  /** Shows the conversation of a customer. */
  show(phone: string | undefined, name: string | undefined): void {
    this.name = name ?? '';
    if (phone === this.phone) return;
    this.phone = phone;
    this.messages = [];
    this.text = '';
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ended.abort();
  }

  protected override render(): TemplateResult {
    if (!this.phone) return html`<p>Open a conversation to hold the customer’s phone.</p>`;
    return html`<header>
        <span
          ><b>Marigold Home &amp; Garden</b><small>as <bdi>${this.name || `+${this.phone}`}</bdi> sees it</small></span
        >
        <demo-persona-choice .control=${this.#control} .phone=${this.phone} .life=${this.life}></demo-persona-choice>
      </header>
      <wa-inbox-thread .conversation=${this.phone} .name=${'Marigold'} .messages=${this.messages} readonly></wa-inbox-thread>
      <demo-choice-bar .control=${this.#control} .phone=${this.phone} .message=${this.messages.at(-1)}></demo-choice-bar>
      <wa-inbox-composer .text=${this.text} .name=${'Marigold'} .templates=${false}></wa-inbox-composer>`;
  }

  async #load(): Promise<void> {
    const phone = this.phone;
    if (!phone || !this.#source) return;
    const page = await this.#source.messages(phone, { limit: SHOWN }).catch(() => ({ items: [] }));
    if (phone === this.phone) this.messages = page.items.filter(isDelivered).map(mirrored);
  }

  #onChange(change: Change): void {
    if (change.kind === 'resync') {
      this.life += 1;
      void this.#load();
    }
    const concerns =
      change.kind === 'message' ? change.message.phone === this.phone : change.kind === 'delivery' && change.phone === this.phone;
    if (!concerns) return;
    if (change.kind === 'delivery') void this.#load();
    else if (change.kind === 'message') this.#receive(change.message);
  }

  #receive(message: Message): void {
    if (!isDelivered(message)) return;
    this.messages = [...this.messages.filter((known) => known.id !== message.id), mirrored(message)].sort((a, b) =>
      a.at.localeCompare(b.at),
    );
  }

  readonly #onIntent = (event: WaInboxIntentEvent): void => {
    event.stopPropagation();
    void this.#answer(event.detail);
  };

  async #answer(intent: PieceIntent): Promise<void> {
    if (!this.phone || !this.#control) return;
    if (intent.kind === 'draft') {
      this.text = intent.text;
      if (Date.now() - this.#typedAt < TYPING_MS) return;
      this.#typedAt = Date.now();
      await this.#control.type(this.phone);
    } else if (intent.kind === 'send' && intent.content.kind === 'text') {
      this.text = '';
      await this.#control.write(this.phone, intent.content.text);
    }
  }
}

/** A phone shows what has reached it. */
function isDelivered(message: Message): boolean {
  return message.direction === 'inbound' || ['delivered', 'read', 'played'].includes(message.delivery.state);
}

/** The same message from the other side. */
function mirrored(message: Message): Message {
  const direction = message.direction === 'inbound' ? 'outbound' : 'inbound';
  return { ...message, direction, delivery: { state: direction === 'outbound' ? 'read' : 'delivered' }, attempts: [] };
}
