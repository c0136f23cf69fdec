import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { DeskWish } from '../../events/desk-wish.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import type { Message } from '../../model/message.ts';
import type { MarksData } from '../../model/marks.ts';
import type { Phone } from '../../model/values.ts';
import type { InboxState, ThreadState } from '../../store/state.ts';
import type { ListExtras } from '../contact-list/list-extras.ts';
import type { ThreadExtras } from '../thread/thread-extras.ts';
import type { Session } from './session.ts';

/** The inbox, as its tools see it. */
export type DeskPorts = {
  host: LitElement & {
    baseUrl: string;
    marks: MarksData | undefined;
    readonly: boolean;
    notify: 'full' | 'discreet' | undefined;
    sound: boolean;
    openContact(phone: Phone): Promise<void>;
    scrollToMessage(id: string, phone?: Phone): void;
  };
  session: Session;
  i18n(): I18n;
  mayLoad(url: string): boolean;
};

/** What the tools add to the inbox. */
export interface DeskTools {
  readonly listExtras: ListExtras;
  readonly threadExtras: ThreadExtras;
  contacts(state: InboxState): readonly Contact[];
  /** What the thread shows: pictures sent in a row are one. */
  rows(thread: ThreadState): readonly Message[];
  /** Whether the list may ask for further conversations. */
  hasMore(state: InboxState): boolean;
  /** Goes into the list, the conversation's header, between header and thread, into the panel at the side, over everything. */
  renderListTools(state: InboxState): TemplateResult;
  renderActions(contact: Contact): TemplateResult;
  renderBar(contact: Contact): TemplateResult | undefined;
  renderDetails(contact: Contact): TemplateResult | undefined;
  renderLayer(): TemplateResult;
  answer(wish: DeskWish): void;
  /** Looks at what changed before it is shown. */
  beforeUpdate(): void;
  exportConversation(options: ExportOptions): Promise<string>;
}

export type ExportFormat = 'text' | 'json' | 'html';
export type ExportOptions = { format: ExportFormat; phone?: Phone };

/** Keeps the tools, which are loaded once the inbox is there: filters, marks, menus, search, details, export. */
export class Desk implements ReactiveController {
  /** Loads the tools and registers their elements; set by `define`. */
  static load: (() => Promise<(ports: DeskPorts) => DeskTools>) | undefined;
  readonly #ports: DeskPorts;
  #loading: Promise<DeskTools | undefined> | undefined;
  #tools: DeskTools | undefined;

  constructor(ports: DeskPorts) {
    this.#ports = ports;
    ports.host.addController(this);
  }

  /** Undefined until they are loaded. */
  get tools(): DeskTools | undefined {
    return this.#tools;
  }

  hostUpdate(): void {
    if (this.#ports.session.state) void this.#ready();
    this.#tools?.beforeUpdate();
  }

  answer(wish: DeskWish): void {
    void this.#ready().then((tools) => tools?.answer(wish));
  }

  async export(options: ExportOptions): Promise<string> {
    const tools = await this.#ready();
    if (!tools) throw new Error('Cannot export: import "wa-inbox/define" first.');
    return tools.exportConversation(options);
  }

  #ready(): Promise<DeskTools | undefined> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<DeskTools | undefined> {
    try {
      this.#tools = (await Desk.load?.())?.(this.#ports);
      this.#ports.host.requestUpdate();
    } catch {
      this.#loading = undefined; // asked for again with the next update
    }
    return this.#tools;
  }
}
