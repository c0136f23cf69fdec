import { html, noChange, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FramedElement } from '../../controllers/framed-element.ts';
import { MediaGate } from '../../controllers/media-gate.ts';
import { TickingClock } from '../../controllers/ticking-clock.ts';
import { WaInboxActionEvent } from '../../events/action-event.ts';
import { WaInboxBeforeOpenEvent } from '../../events/before-open-event.ts';
import { WaInboxBeforeSendEvent } from '../../events/before-send-event.ts';
import type { WaInboxIntentEvent } from '../../events/intent-event.ts';
import type { Strings } from '../../i18n/strings.ts';
import type { PriceOf } from '../../model/cost.ts';
import type { Draft, Message } from '../../model/message.ts';
import type { MarksData } from '../../model/marks.ts';
import { readPhone } from '../../model/phone.ts';
import type { InboxSource } from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import type { Phone } from '../../model/values.ts';
import { openThread } from '../../store/selectors.ts';
import type { Notice, ThreadState } from '../../store/state.ts';
import { avatarStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import type { WaInboxComposer } from '../composer/composer.ts';
import type { CannedReply } from '../composer/context.ts';
import type { WaInboxTemplatePicker } from '../template-picker/template-picker.ts';
import type { WaInboxThread } from '../thread/thread.ts';
import { answerIntent } from './answer.ts';
import { sourceFor } from './connect.ts';
import { lazyElements } from '../message/lazy-elements.ts';
import { Desk, type ExportOptions } from './desk.ts';
import { isReading, nextChangeIn, templatesOf, writingIn } from './glance.ts';
import { hostEvent } from './host-events.ts';
import { inboxStyles } from './inbox.styles.ts';
import { Manner } from '../manner/manner.ts';
import { Narration } from './narration.ts';
import { Session, type SessionHost } from './session.ts';
import { Surroundings } from './surroundings.ts';
import { originsOf } from './page.ts';
import { renderInbox, renderUnconfigured, type InboxView } from './view.ts';

/**
 * A WhatsApp-style chat inbox: contact list, thread and composer over one server.
 *
 * @element wa-inbox
 * @fires wa-inbox-ready - the first page of contacts has arrived
 * @fires wa-inbox-before-open - before a person opens a conversation; cancelable
 * @fires wa-inbox-before-send - before a message is sent; cancelable
 * @fires wa-inbox-contact-change - another conversation is open
 * @fires wa-inbox-sent - the server accepted a message
 * @fires wa-inbox-received - a customer wrote
 * @fires wa-inbox-status - a message came further
 * @fires wa-inbox-failed - a message was refused or not delivered
 * @fires wa-inbox-unread-change - the number of unread messages changed
 * @fires wa-inbox-window-change - a customer service window opened or closed
 * @fires wa-inbox-action - a part of a message was used
 * @fires wa-inbox-connection - the live connection changed
 * @fires wa-inbox-marks-change - the person pinned, archived, muted or starred something
 * @fires wa-inbox-error - something could not be loaded
 * @slot empty - shown while no conversation is open
 * @slot contact-actions - at the end of the conversation's header
 * @slot details - beside the conversation in a wide layout, and in the details panel
 * @slot notes - in the details panel, where a host keeps notes about the customer
 * @slot composer-start - before the text field
 * @slot composer-end - after the text field
 * @cssState narrow - list and conversation take turns
 * @cssState offline - the live connection is lost
 * @cssState window-closed - free text cannot be sent in the open conversation
 */
export class WaInbox extends FramedElement implements SessionHost {
  static override styles = [tokens, base, avatarStyles, inboxStyles];

  /** Where the server is: "http://localhost:4010", or "http://localhost:4010/w/test" for a world of the mock. */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** The API that `base-url` speaks: `whatssync`, or `cloud`, `chakra` or `chatmitra` through a proxy of the host's (SOURCES.md). */
  @property() dialect = 'whatssync';
  /** Phone number of the open conversation. */
  @property() contact: string | undefined;
  /** Light, dark, or as the page or the system is. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** Colors instead of the WhatsApp-style ones; each in light and dark. */
  @property({ reflect: true }) palette: 'neutral' | 'high-contrast' | undefined;
  /** `compact` for low rows. */
  @property({ reflect: true }) density: string | undefined;
  /** BCP 47; the page's language by default. */
  @property() locale: string | undefined;
  /** Whether list and thread stand side by side: by width, always, or never. */
  @property() layout: 'auto' | 'split' | 'stack' = 'auto';
  /** Shows everything and changes nothing. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Origins, separated by spaces, from which media may be loaded without asking. */
  @property({ attribute: 'media-origins' }) mediaOrigins = '';
  /** Used instead of `base-url`: any implementation of the port. */
  @property({ attribute: false }) source: InboxSource | undefined;
  /** Which key sends: `ctrl-enter` leaves Enter to the field. */
  @property({ attribute: 'send-key' }) sendKey: 'enter' | 'ctrl-enter' = 'enter';
  /** Texts that `/` brings into the composer. */
  @property({ attribute: false }) cannedReplies: readonly CannedReply[] = [];
  /** Templates of the host, instead of the server's. */
  @property({ attribute: false }) templates: readonly Template[] | undefined;
  /** Pins, archive, mute and stars of a host that keeps them itself, instead of this browser. */
  @property({ attribute: false }) marks: MarksData | undefined;
  /** What a template message costs, as the host knows: shown before it is sent. */
  @property({ attribute: false }) priceOf: PriceOf | undefined;
  /** Notifications of messages that nobody looks at; `discreet` without who and what. */
  @property() notify: 'full' | 'discreet' | undefined;
  /** A short sound for the same messages. */
  @property({ type: Boolean }) sound = false;
  /** Texts that replace ours. */
  @property({ attribute: false }) strings: Strings = {};
  /** The time in milliseconds, instead of the server's or the page's. */
  @property({ attribute: false }) now: (() => number) | undefined;
  /** Replaces the content of a message. */
  @property({ attribute: false }) renderMessage: ((message: Message) => TemplateResult | undefined) | undefined;

  @state() private renderPicker: InboxView['renderPicker'];
  @state() private extras: typeof import('./extras.ts') | undefined;
  @query('wa-inbox-thread') private thread!: WaInboxThread | null;
  @query('wa-inbox-composer') private composer!: WaInboxComposer | null;
  @query('wa-inbox-template-picker') private picker!: WaInboxTemplatePicker | null;

  readonly #session = new Session(this);
  readonly #media = new MediaGate(this);
  readonly #manner = new Manner(this);
  readonly #narration = new Narration(this, () => this.#manner.i18n);
  readonly #internals = this.attachInternals();
  readonly #desk = new Desk({ host: this, session: this.#session, i18n: () => this.#manner.i18n, mayLoad: this.#media.mayLoad });
  #token: string | undefined;
  /** Message to bring into view: what has come is forgotten, without another update. */
  #target: string | undefined;

  constructor() {
    super();
    this.addEventListener('wa-inbox-intent', this.#onIntent);
    new Surroundings(this, (isNarrow) => this.#internals.states[isNarrow ? 'add' : 'delete']('narrow'));
    new TickingClock(this, { rate: () => this.#session.rate, nextChange: () => nextChangeIn(this.#session) });
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'token'];
  }

  /** Authorizes calls to `base-url`. The attribute is read where it is used; the property never reaches the DOM. */
  get token(): string | undefined {
    return this.#token ?? this.getAttribute('token') ?? undefined;
  }
  set token(token: string | undefined) {
    [token, this.#token] = [this.#token, token];
    if (token !== this.#token) this.#session.reopen(); // wrappers set it at every render
  }

  /** Opens the conversation with a phone number, in E.164 with or without "+". */
  async openContact(phone: string): Promise<void> {
    const read = readPhone(phone);
    if ('problem' in read) throw new Error(`Cannot open "${phone}": a phone number has 7 to 15 digits with the country code.`);
    this.#session.dispatch({ kind: 'open', phone: read.phone });
    await this.updateComplete.then(() => this.thread?.updateComplete);
  }

  /** Brings a message of the open conversation, or of another, into view; loads the page around it when needed. */
  scrollToMessage(id: string, phone: Phone | undefined = this.#session.state?.open): void {
    if (!phone || (phone === this.#session.state?.open && this.thread?.scrollToMessage(id))) return;
    this.#target = id;
    this.requestUpdate();
    this.#session.dispatch({ kind: 'open', phone, around: id });
  }

  /** Goes to the newest message of the open conversation. */
  scrollToLatest(): void {
    this.thread?.scrollToLatest();
  }

  /** Sends a draft as if it had been typed; false when `wa-inbox-before-send` was cancelled. */
  send(draft: Draft): boolean {
    const allowed = this.dispatchEvent(new WaInboxBeforeSendEvent({ draft }));
    if (allowed) this.#session.dispatch({ kind: 'send', draft });
    return allowed;
  }

  /** Sends a failed message of the open conversation again; takes its id or key. */
  retry(id: string): void {
    const message = this.#openThread?.items.findLast((item) => item.id === id || item.key === id);
    if (message) this.#session.dispatch({ kind: 'retry', key: message.key });
  }

  /** Puts text into the composer, where the caret is. */
  insertText(text: string): void {
    this.composer?.insertText(text);
  }

  /** Opens the template picker; with a name, at that template. */
  async openTemplatePicker(name?: string): Promise<void> {
    this.#session.dispatch({ kind: 'load-templates' });
    await lazyElements.load?.('wa-inbox-template-picker');
    this.renderPicker = (await import('./render-picker.ts')).renderPicker;
    await this.updateComplete;
    await this.picker?.show(name);
  }

  /** Reads everything again. */
  refresh(): void {
    this.#session.dispatch({ kind: 'refresh' });
  }

  /** The conversation with `phone`, or the open one, as far as it is loaded. Rejects where none is loaded. */
  export(options: ExportOptions): Promise<string> {
    return this.#desk.export(options);
  }

  /** Puts the focus where one writes, else into the list. */
  override focus(): void {
    (this.composer ?? this.renderRoot.querySelector<HTMLElement>('wa-inbox-contact-list'))?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session.reopen();
  }

  override attributeChangedCallback(name: string, previous: string | null, value: string | null): void {
    super.attributeChangedCallback(name, previous, value);
    if (name === 'token' && previous !== value) this.#session.reopen();
  }

  /** @internal Part of `SessionHost`. */
  readonly chooseSource = (): InboxSource | undefined =>
    this.source ?? sourceFor({ baseUrl: this.baseUrl, dialect: this.dialect, token: () => this.token ?? '' });
  /** @internal Part of `SessionHost`. */
  readonly hostTime = (): number | undefined => this.now?.();
  /** @internal Part of `SessionHost`. */
  notice(notice: Notice): void {
    this.#narration.notice(notice, this.#session.state);
    const event = hostEvent(notice);
    if (event) this.dispatchEvent(event);
  }

  protected override scheduleUpdate(): Promise<void> {
    this.#session.begin();
    return super.scheduleUpdate(isReading(this.#session));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#markRead();
    this.#session.begin();
    if (changed.has('mediaOrigins') || changed.has('baseUrl')) this.#media.origins = originsOf(this.mediaOrigins, this.baseUrl);
    if (changed.has('contact')) this.#session.openNamed();
    else if (this.#session.state) this.contact = this.#session.state.open;
  }

  protected override updated(): void {
    const { state } = this.#session;
    const { states } = this.#internals;
    states[state?.connection === 'offline' ? 'add' : 'delete']('offline');
    states[state?.open !== undefined && this.#writing !== 'open' ? 'add' : 'delete']('window-closed');
    if (this.#target && this.#openThread?.items.some(({ id }) => id === this.#target)) this.#target = undefined;
    this.#attend();
    this.#narration.window(state?.openContact, this.#session.now());
    if (state) this.#narration.opened(state);
  }

  protected override render(): unknown {
    const { state, problem } = this.#session;
    if (!this.#manner.isReady) return noChange; // what a server sent stays
    if (!state) return renderUnconfigured(this.#manner.i18n, problem);
    return html`${renderInbox({
      state,
      desk: this.#desk.tools,
      i18n: this.#manner.i18n,
      now: this.#session.now,
      layout: this.layout,
      readonly: this.readonly,
      mediaOrigins: this.#media.origins,
      mayLoad: this.#media.mayLoad,
      target: this.#target,
      window: this.#writing,
      templates: templatesOf(this.#session, this.templates),
      renderPicker: this.renderPicker,
      textLimit: this.#session.source?.limits?.textLength,
      renderMessage: this.renderMessage,
      composer: this.extras?.composerContext(this.#session, this),
      sendKey: this.sendKey,
      priceOf: this.priceOf,
      onBack: () => this.#back(),
    })}${this.#narration.render()}`;
  }

  /** What goes beyond reading and writing text is loaded with the first conversation. */
  #attend(): void {
    if (!this.#session.state?.open || this.readonly) return;
    if (this.extras) void this.extras.attend(this.thread, this.#session, this.#writing);
    else void import('./extras.ts').then((extras) => (this.extras = extras));
  }

  get #openThread(): ThreadState | undefined {
    return this.#session.state && openThread(this.#session.state);
  }

  get #writing(): 'open' | 'closed' | 'never' {
    return writingIn(this.#session, this.templates);
  }

  /** What a reader sees is read: the thread is at its newest message and the page is in front. */
  #markRead(): void {
    const contact = this.#session.state?.openContact;
    if (!contact || contact.unread === 0 || document.visibilityState !== 'visible') return;
    if (this.#openThread?.status === 'ready' && this.thread?.atLatest)
      this.#session.dispatch({ kind: 'mark-read', phone: contact.phone });
  }

  readonly #onIntent = (event: WaInboxIntentEvent): void => {
    event.stopPropagation();
    answerIntent(event.detail, {
      phone: this.#session.state?.open,
      dispatch: (intent) => this.#session.dispatch(intent),
      open: (phone) => this.#openByPerson(phone),
      send: (draft) => this.#sendByPerson(draft),
      chooseTemplate: () => void this.openTemplatePicker(),
      focusComposer: () => this.composer?.focus(),
      jump: (id) => this.scrollToMessage(id),
      markRead: () => this.#markRead(),
      desk: (wish) => this.#desk.answer(wish),
      tell: (phone, id, action) => this.dispatchEvent(new WaInboxActionEvent({ phone, id, action })),
    });
  };

  #openByPerson(phone: Phone | undefined): void {
    if (phone && !this.dispatchEvent(new WaInboxBeforeOpenEvent({ phone }))) return;
    this.#session.dispatch({ kind: 'open', phone });
    void this.updateComplete.then(() => (this.matches(':state(narrow)') ? this.thread : this.composer)?.focus());
  }

  #sendByPerson(draft: Draft): void {
    if (!this.send(draft)) return;
    if (draft.content.kind === 'text') {
      this.#session.dispatch({ kind: 'draft', phone: draft.phone, text: '' });
      if (this.composer) this.composer.text = ''; // what was written and sent within one frame was never drawn
    }
    if (draft.phone === this.#session.state?.open) this.thread?.scrollToLatest();
  }

  #back(): void {
    this.#session.dispatch({ kind: 'open', phone: undefined });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('wa-inbox-contact-list')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox': WaInbox;
  }
}
