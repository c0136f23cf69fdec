import { nothing, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import type { PriceOf } from '../../model/cost.ts';
import type { Message } from '../../model/message.ts';
import type { ConnectionState } from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import type { ComposerContext } from '../composer/context.ts';
import type { InboxState, ThreadState } from '../../store/state.ts';
import type { DeskTools } from './desk.ts';
import { renderConversationHeader } from './conversation-header.ts';

/** Everything that the inbox shows, as data. */
export type InboxView = {
  state: InboxState;
  /** Filters, marks, menus and more, once they are loaded. */
  desk: DeskTools | undefined;
  i18n: I18n;
  now(): number;
  layout: 'auto' | 'split' | 'stack';
  readonly: boolean;
  mediaOrigins: readonly string[];
  mayLoad(url: string): boolean;
  /** Id of a message to bring into view. */
  target: string | undefined;
  /** Whether free text can be sent in the open conversation. */
  window: 'open' | 'closed' | 'never';
  /** Templates to choose from, when there can be any. */
  templates: readonly Template[] | undefined;
  /** Once the picker was asked for and is loaded. */
  renderPicker: ((view: InboxView) => TemplateResult) | undefined;
  textLimit: number | undefined;
  renderMessage: ((message: Message) => TemplateResult | undefined) | undefined;
  /** What else can be written. */
  composer: ComposerContext | undefined;
  sendKey: 'enter' | 'ctrl-enter';
  priceOf: PriceOf | undefined;
  onBack(): void;
};

const THREAD_PARTS =
  'message, bubble, bubble-in, bubble-out, meta, tick, text, media, card, cards, quoted, forwarded, reactions, buttons, failure, failure-template, retry, undo, chip, latest, scroller, viewer, sheet';
const LIST_PARTS = 'row, row-name, avatar, unread, search, list, list-header, new, new-conversation, tick';

export function renderInbox(view: InboxView): TemplateResult {
  const { state } = view;
  const open = state.open !== undefined;
  return html`<div class=${`frame ${view.layout} ${open ? 'open' : ''}`} role="region" aria-label=${view.i18n.t('inbox.label')}>
      ${renderConnection(state.connection, view.i18n)} ${renderList(view)}
      ${open && state.openContact ? renderConversation(view, state.openContact) : renderChoose(view)}
      ${renderDetails(view, open ? state.openContact : undefined)}
    </div>
    ${view.desk?.renderLayer()} ${view.renderPicker?.(view)}`;
}

/** Shown while no server is known: a labelled state, never an error on the page. */
export function renderUnconfigured(i18n: I18n, problem: string | undefined): TemplateResult {
  return html`<div class="notice unconfigured" role="region" aria-label=${i18n.t('inbox.label')}>
    <slot name="empty">
      <h2>${i18n.t('inbox.unconfigured.title')}</h2>
      <p>${problem ?? i18n.t('inbox.unconfigured.text')}</p>
    </slot>
  </div>`;
}

/** @csspart connection - the notice about the connection */
function renderConnection(connection: ConnectionState, i18n: I18n): TemplateResult | typeof nothing {
  if (connection === 'live' || connection === 'connecting') return nothing;
  return html`<div class=${`connection ${connection}`} part="connection">${i18n.t(`inbox.connection.${connection}`)}</div>`;
}

function renderList(view: InboxView): TemplateResult {
  const { contacts, open, drafts } = view.state;
  return html`<wa-inbox-contact-list
    exportparts=${LIST_PARTS}
    .contacts=${view.desk?.contacts(view.state) ?? contacts.items}
    .selected=${open}
    .search=${contacts.search}
    .loading=${contacts.status === 'loading' ? 'first' : contacts.loadingMore ? 'more' : undefined}
    .failed=${contacts.status === 'failed'}
    .hasMore=${view.desk?.hasMore(view.state) ?? contacts.next !== undefined}
    .extras=${view.desk?.listExtras}
    .drafts=${drafts}
    .now=${view.now}
    .minute=${Math.floor(view.now() / 60_000)}
    .i18n=${view.i18n}
    .mediaOrigins=${view.mediaOrigins}
    .readonly=${view.readonly}
    >${view.desk?.renderListTools(view.state)}</wa-inbox-contact-list
  >`;
}

function renderChoose({ i18n }: InboxView): TemplateResult {
  return html`<section class="conversation none">
    <slot name="empty">
      <div class="notice empty">
        <h2>${i18n.t('inbox.choose.title')}</h2>
        <p>${i18n.t('inbox.choose.text')}</p>
      </div>
    </slot>
  </section>`;
}

function renderConversation(view: InboxView, contact: Contact): TemplateResult {
  const { i18n, state } = view;
  const thread = state.threads.get(contact.phone);
  return html`<section class="conversation">
    ${renderConversationHeader(contact, {
      i18n,
      now: view.now(),
      typing: thread?.typingUntil !== undefined,
      mayLoad: view.mayLoad,
      actions: view.desk?.renderActions(contact),
      onBack: view.onBack,
    })}
    ${view.desk?.renderBar(contact) ?? html`<div class="no-bar"></div>`} ${renderThread(view, contact, thread)}
    <wa-inbox-composer
      exportparts="composer, input, send, closed, choose-template, reply, tray, attach, emoji, canned, record, recording, camera, builder"
      .text=${state.drafts.get(contact.phone) ?? ''}
      .name=${contact.name}
      .window=${view.window}
      .readonly=${view.readonly}
      .templates=${view.templates !== undefined}
      .limit=${view.textLimit ?? Number.POSITIVE_INFINITY}
      .sendKey=${view.sendKey}
      .context=${view.composer ?? NO_CONTEXT}
      .i18n=${i18n}
    >
      <slot name="composer-start" slot="start"></slot>
      <slot name="composer-end" slot="end"></slot>
    </wa-inbox-composer>
  </section>`;
}

function renderThread(view: InboxView, contact: Contact, thread: ThreadState | undefined): TemplateResult {
  return html`<wa-inbox-thread
    exportparts=${THREAD_PARTS}
    .conversation=${contact.phone}
    .name=${contact.name}
    .messages=${thread ? (view.desk?.rows(thread) ?? thread.items) : NO_MESSAGES}
    .hasOlder=${thread?.older !== undefined}
    .hasNewer=${thread?.newer !== undefined}
    .loading=${loadingOf(thread)}
    .failed=${thread?.status === 'failed'}
    .unreadFrom=${thread?.unreadFrom}
    .target=${view.target}
    .readonly=${view.readonly}
    .now=${view.now}
    .i18n=${view.i18n}
    .mediaOrigins=${view.mediaOrigins}
    .renderMessage=${view.renderMessage}
    .extras=${view.desk?.threadExtras}
  ></wa-inbox-thread>`;
}

/** What a host puts there stands by itself until the panel is opened. */
function renderDetails(view: InboxView, contact: Contact | undefined): TemplateResult {
  const panel = contact && view.desk?.renderDetails(contact);
  return html`<div class=${panel ? 'details panel' : 'details'}>${panel ?? html`<slot name="details"></slot>`}</div>`;
}

const NO_CONTEXT: ComposerContext = {};
const NO_MESSAGES: readonly Message[] = [];

function loadingOf(thread: ThreadState | undefined): 'first' | 'older' | 'newer' | undefined {
  if (!thread || thread.status === 'loading') return 'first';
  if (thread.loadingOlder) return 'older';
  return thread.loadingNewer ? 'newer' : undefined;
}
