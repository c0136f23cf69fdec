import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../controllers/late-styles.ts';
import type { DeskWish } from '../../events/desk-wish.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import type { Message } from '../../model/message.ts';
import { byView } from '../../model/by-view.ts';
import type { Phone } from '../../model/values.ts';
import { openThread } from '../../store/selectors.ts';
import type { InboxState, ThreadState } from '../../store/state.ts';
import { renderActions } from '../desk/actions.ts';
import { deskStyles } from '../desk/desk.styles.ts';
import { listExtras } from '../desk/list-extras.ts';
import { renderSelectionBar } from '../desk/selection-bar.ts';
import { threadExtras } from '../desk/thread-extras.ts';
import { lazyElements } from '../message/lazy-elements.ts';
import { Albums } from './albums.ts';
import { DeskAlerts } from './desk-alerts.ts';
import { DeskHits } from './desk-hits.ts';
import { DeskList } from './desk-list.ts';
import type { DeskPorts, DeskTools, ExportOptions } from './desk.ts';
import { focusShown } from './focus-shown.ts';
import { menuOf, type Menu, type MenuView } from './menu-of.ts';
import { MyMarks } from './my-marks.ts';
import { OwnTyping } from './own-typing.ts';
import { Toast } from './toast.ts';

/** Makes the tools of one inbox. */
export function createDesk(ports: DeskPorts): DeskTools {
  return new DeskFunctions(ports);
}

/** Filters, marks, menus, search, selection, details and export: what a person does around messages. */
class DeskFunctions implements DeskTools {
  readonly #ports: DeskPorts;
  readonly #list = new DeskList();
  readonly #mine: MyMarks;
  #menu: Menu | undefined;
  #open: Phone | undefined;
  #isFinding = false;
  #found = '';
  #hasDetails = false;
  #info: string | undefined;
  #selection: ReadonlySet<string> | undefined;
  readonly #toast: Toast;
  readonly #listExtras = byView(listExtras);
  readonly #threadExtras = byView(threadExtras);
  readonly #albums = new Albums();
  readonly #hits: DeskHits;
  readonly #typing: OwnTyping;
  readonly #alerts: DeskAlerts;

  constructor(ports: DeskPorts) {
    this.#ports = ports;
    this.#mine = new MyMarks(ports.host);
    this.#hits = new DeskHits(ports);
    this.#toast = new Toast(ports.host);
    this.#typing = new OwnTyping(ports.session);
    this.#alerts = new DeskAlerts(ports, this.#mine, this.#toast);
    adoptStyles(ports.host.renderRoot, deskStyles);
    ports.host.addEventListener('keydown', this.#onKeydown);
  }

  get listExtras(): DeskTools['listExtras'] {
    const search = this.#state?.contacts.search ?? '';
    return this.#listExtras({
      i18n: this.#i18n,
      marks: this.#mine.now,
      filter: this.#list.filter,
      sort: this.#list.sort,
      minute: Math.floor(this.#ports.session.now() / 60_000),
      search,
      shared: this.#hits.isShown,
    });
  }

  get threadExtras(): DeskTools['threadExtras'] {
    const { starred } = this.#mine.now;
    return this.#threadExtras({ i18n: this.#i18n, starred, selection: this.#selection, found: this.#found });
  }

  contacts(state: InboxState): readonly Contact[] {
    return this.#list.shown(state, this.#mine.now, { now: this.#ports.session.now(), i18n: this.#i18n });
  }

  /** Each picture can be ticked while messages are selected. */
  rows(thread: ThreadState): readonly Message[] {
    if (this.#selection) return thread.items;
    return this.#albums.rows(thread.items, { unreadFrom: thread.unreadFrom, starred: this.#mine.now.starred });
  }

  hasMore(state: InboxState): boolean {
    return this.#list.hasMore(state);
  }

  renderListTools(state: InboxState): TemplateResult {
    this.contacts(state);
    return html`<wa-inbox-list-tools
        slot="tools"
        exportparts="filters, filter"
        .filter=${this.#list.filter}
        .counts=${this.#list.counts}
        .covers=${this.#list.isPartial(state) ? state.contacts.items.length : undefined}
        .loading=${state.contacts.loadingMore}
        .i18n=${this.#i18n}
      ></wa-inbox-list-tools
      >${this.#hits.render()}`;
  }

  renderActions(): TemplateResult {
    return renderActions(this.#i18n, { find: this.#isFinding, details: this.#hasDetails });
  }

  renderBar(): TemplateResult | undefined {
    if (this.#selection) return renderSelectionBar(this.#i18n, this.#selection, !this.#ports.host.readonly);
    if (!this.#isFinding) return undefined;
    const thread = this.#thread;
    return html`<wa-inbox-find
      exportparts="find-bar"
      .messages=${thread?.items ?? []}
      .hasOlder=${thread?.older !== undefined}
      .loading=${thread?.loadingOlder ?? false}
      .i18n=${this.#i18n}
    ></wa-inbox-find>`;
  }

  renderDetails(contact: Contact): TemplateResult | undefined {
    if (!this.#hasDetails) return undefined;
    const thread = this.#thread;
    return html`<wa-inbox-details
      exportparts="details, details-section, standing"
      .contact=${contact}
      .messages=${thread?.items ?? []}
      .hasOlder=${thread?.older !== undefined}
      .starred=${this.#mine.now.starred}
      .now=${this.#ports.session.now}
      .minute=${Math.floor(this.#ports.session.now() / 60_000)}
      .canTag=${this.#canTag}
      .mayLoad=${this.#ports.mayLoad}
      .i18n=${this.#i18n}
      ><slot name="notes" slot="notes"></slot><slot name="details"></slot
    ></wa-inbox-details>`;
  }

  renderLayer(): TemplateResult {
    const menu = this.#menu;
    const info = this.#info && this.#thread?.items.find(({ key }) => key === this.#info);
    return html`${this.#toast.render()}
    ${
      menu
        ? html`<wa-inbox-menu exportparts="menu" .label=${menu.label} .items=${menu.items} .at=${menu.at}></wa-inbox-menu>`
        : nothing
    }
    ${info ? html`<wa-inbox-message-info exportparts="dialog" .message=${info} .i18n=${this.#i18n}></wa-inbox-message-info>` : nothing}`;
  }

  answer(wish: DeskWish): void {
    this.#do(wish);
    this.#ports.host.requestUpdate();
  }

  beforeUpdate(): void {
    const state = this.#state;
    if (!state) return;
    if (this.#list.wantsPage(state)) this.#ports.session.dispatch({ kind: 'load-more-contacts' });
    this.#hits.follow(state);
    this.#typing.follow(state, this.#ports.host.renderRoot.querySelector('wa-inbox-composer')?.matches(':focus-within') ?? false);
    if (state.open === this.#open) return;
    this.#open = state.open;
    [this.#isFinding, this.#found, this.#selection, this.#info] = [false, this.#hits.takeCarried(), undefined, undefined];
    if (state.open !== undefined) this.#mine.read([state.open]);
  }

  async exportConversation({ format, phone = this.#state?.open }: ExportOptions): Promise<string> {
    const { exportText, readConversation } = await import('./desk-export.ts');
    return exportText(format, await readConversation(this.#ports, phone), { i18n: this.#i18n, starred: this.#mine.now.starred });
  }

  // what is asked for

  #do(wish: DeskWish): void {
    switch (wish.kind) {
      case 'filter':
        return this.#list.set(wish.filter, this.#list.sort);
      case 'sort':
        return this.#list.set(this.#list.filter, wish.sort);
      case 'cover-more':
        return this.#list.goOn();
      case 'read-all':
        return this.#readAll();
      case 'read':
        this.#mine.read([wish.phone]);
        return this.#ports.session.dispatch({ kind: 'read-all', phones: [wish.phone] });
      case 'mark':
        return this.#mine.toggle(wish.as, [wish.phone]);
      case 'star':
        return this.#star(this.#messages(wish.keys));
      case 'tag':
        return this.#tag(wish.tags);
      case 'copy':
        return void this.#copy(wish.keys);
      case 'info':
        return void this.#need('wa-inbox-message-info', () => (this.#info = wish.key));
      case 'close-info':
        this.#info = undefined;
        return;
      case 'pick':
        return this.#pick(wish.key);
      case 'end-selection':
        this.#selection = undefined;
        return this.#focusThread();
      case 'find':
        return void this.#need('wa-inbox-find', () => this.#startFinding());
      case 'end-find':
        [this.#isFinding, this.#found] = [false, ''];
        return this.#focusThread();
      case 'mark-hits':
        this.#found = wish.text;
        return;
      case 'show-hit':
        return this.#ports.host.scrollToMessage(wish.key);
      case 'show-message':
        this.#found = this.#hits.show(wish, this.#open) || this.#found;
        return;
      case 'more-hits':
        return this.#hits.more();
      case 'forward':
        return this.#forward(this.#messages(wish.keys));
      case 'forwarded':
        this.#selection = undefined;
        return this.#toast.tell(this.#i18n.of(deskStrings)('done.forwarded', { name: wish.name }));
      case 'details':
        return this.#toggleDetails();
      case 'export':
        return void this.#save(wish);
      case 'alerts':
        return void this.#alerts.toggle(wish.what);
      case 'close-menu':
        this.#menu = undefined;
        return;
      default:
        this.#menu = menuOf(wish, this.#menuView);
    }
  }

  get #menuView(): MenuView {
    const [{ readonly }, alerts] = [this.#ports.host, this.#alerts.items];
    return { state: this.#state!, i18n: this.#i18n, marks: this.#mine.now, list: this.#list, readonly, alerts };
  }

  #forward(messages: readonly Message[]): void {
    const root = this.#ports.host.renderRoot.querySelector('wa-inbox-thread')?.shadowRoot;
    root?.querySelector('wa-inbox-message-actions')?.forward(messages);
  }

  #star(messages: readonly Message[]): void {
    const ids = messages.map(({ id, key }) => id ?? key);
    this.#mine.toggle('starred', ids);
  }

  #tag(tags: readonly string[]): void {
    if (this.#open !== undefined) this.#ports.session.dispatch({ kind: 'tag', phone: this.#open, tags });
  }

  #readAll(): void {
    const marked = this.#mine.now.unread;
    const shown = this.contacts(this.#state!).filter(({ unread, phone }) => unread > 0 || marked.has(phone));
    const phones = shown.map(({ phone }) => phone);
    this.#mine.read(phones);
    this.#ports.session.dispatch({ kind: 'read-all', phones });
    this.#toast.tell(this.#i18n.of(deskStrings)('done.read.all', { count: phones.length }));
  }

  #pick(key: string): void {
    const picked = new Set(this.#selection);
    if (!picked.delete(key)) picked.add(key);
    this.#isFinding = false;
    this.#selection = picked;
  }

  #startFinding(): void {
    this.#selection = undefined;
    this.#isFinding = true;
    this.#ports.host.renderRoot.querySelector('wa-inbox-find')?.focus();
  }

  /** The panel covers what had the focus where there is little room; the focus goes in, and back when it closes. */
  #toggleDetails(): void {
    const { host } = this.#ports;
    if (!this.#hasDetails) return void this.#need('wa-inbox-details', () => (this.#hasDetails = true));
    this.#hasDetails = false;
    host.requestUpdate(); // without the panel there may be room for the button again
    const back = ['[part="details-toggle"]', '[part="conversation-menu"]'];
    void host.updateComplete.then(() => focusShown(host.renderRoot, ...back));
  }

  async #copy(keys: readonly string[]): Promise<void> {
    const { copyMessages } = await import('./desk-export.ts');
    this.#toast.tell(await copyMessages(this.#messages(keys), this.#i18n));
  }

  async #save({ format, keys }: Extract<DeskWish, { kind: 'export' }>): Promise<void> {
    const { saveConversation } = await import('./desk-export.ts');
    const told = await saveConversation(this.#ports, { format, keys, phone: this.#open, starred: this.#mine.now.starred });
    if (told) this.#toast.tell(told);
  }

  get #state(): InboxState | undefined {
    return this.#ports.session.state;
  }

  get #i18n(): I18n {
    return this.#ports.i18n();
  }

  get #thread(): ThreadState | undefined {
    return this.#state && openThread(this.#state);
  }

  get #canTag(): boolean {
    const { source } = this.#ports.session;
    return !this.#ports.host.readonly && source?.tag !== undefined && source.capabilities.tags !== false;
  }

  /** As they stand in the conversation. */
  #messages(keys: readonly string[]): Message[] {
    return this.#thread?.items.filter(({ key }) => keys.includes(key)) ?? [];
  }

  async #need(tag: 'wa-inbox-find' | 'wa-inbox-details' | 'wa-inbox-message-info', then: () => void): Promise<void> {
    await lazyElements.load?.(tag);
    then();
    this.#ports.host.requestUpdate();
  }

  #focusThread(): void {
    this.#ports.host.renderRoot.querySelector<HTMLElement>('wa-inbox-thread')?.focus();
  }

  /** A second Ctrl+F, in the field, is the browser's. */
  readonly #onKeydown = (event: Event): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event as KeyboardEvent;
    if (key === 'Escape' && this.#selection && !event.defaultPrevented) return this.answer({ kind: 'end-selection' });
    if (key.toLowerCase() !== 'f' || !(ctrlKey || metaKey) || altKey || shiftKey || this.#open === undefined) return;
    if (event.composedPath().some((target) => (target as Element).localName === 'wa-inbox-find')) return;
    event.preventDefault();
    this.answer({ kind: 'find' });
  };
}
