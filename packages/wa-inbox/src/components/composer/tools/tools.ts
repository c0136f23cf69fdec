import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { composerStrings } from '../../../i18n/composer-strings.ts';
import { openEmojiPicker } from '../../emoji/open-emoji-picker.ts';
import type { WaInboxComposer } from '../composer.ts';
import { CannedReplies } from './canned.ts';
import { Attach } from './attach.ts';
import { markerOf, toggleMarker } from './format.ts';
import { icons } from './icons.ts';
import { renderReplyBar } from './reply-bar.ts';
import { renderTray } from './render-tray.ts';
import { recordingType } from '../recording/recording-type.ts';
import type { VoiceNote } from '../recording/voice-note.ts';
import { toolsStyles } from './tools.styles.ts';
import { Tray } from './tray.ts';

/** What a composer can do beyond text; loaded once a composer is on the page. */
export class ComposerTools {
  readonly #host: WaInboxComposer;
  readonly #tray: Tray;
  readonly #canned: CannedReplies;
  readonly #attach: Attach;
  #voice: VoiceNote | undefined;
  #isDropping = false;

  constructor(host: WaInboxComposer) {
    this.#host = host;
    this.#tray = new Tray(host);
    this.#canned = new CannedReplies(host);
    this.#attach = new Attach(host, (files) => this.addFiles(files));
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, toolsStyles.styleSheet!];
    host.addController({ hostDisconnected: () => this.#tray.clear() });
    host.addController(keepsFocus(host));
    host.addEventListener('paste', (event) => this.#take(event, event.clipboardData));
    host.addEventListener('drop', (event) => this.#take(event, event.dataTransfer));
    host.addEventListener('dragover', (event) => this.#dragOver(event));
    host.addEventListener('dragleave', () => this.#drop(false));
  }

  /** Whether there is anything to send. */
  get canSend(): boolean {
    return this.#host.text.trim() !== '' || this.#tray.isReady;
  }

  above(): TemplateResult {
    const t = this.#host.i18n.of(composerStrings);
    return html`${renderReplyBar(this.#host, () => this.#cancelReply())}${renderTray(this.#tray, this.#host)}${this.#canned.render()}${this.#attach.renderForms()}
    ${this.#voice?.render()}${this.#isDropping ? html`<div class="dropping" aria-hidden="true">${t('attach.drop')}</div>` : nothing}`;
  }

  start(): TemplateResult {
    const t = this.#host.i18n.of(composerStrings);
    return html`<button
        class="icon-button emoji"
        type="button"
        part="emoji"
        aria-haspopup="dialog"
        aria-label=${t('emoji.open')}
        title=${t('emoji.open')}
        @click=${this.#chooseEmoji}
      >
        ${icons.emoji}</button
      >${this.#attach.render()}`;
  }

  /** The microphone stands where the button to send is while there is nothing to send. */
  end(): TemplateResult | typeof nothing {
    if (!this.#canSpeak || this.canSend) return nothing;
    const label = this.#host.i18n.of(composerStrings)('voice.record');
    return html`<button class="send mic" type="button" part="record" aria-label=${label} title=${label} @click=${this.#speak}>
      ${icons.voice}
    </button>`;
  }

  /** Files as if they had been dropped on the composer. */
  addFiles(files: Iterable<File>): void {
    if (this.#attach.takesFiles) this.#tray.add(files);
  }

  /** Sends files with what is typed as the caption of the first; false leaves the text to the composer. */
  send(): boolean {
    const first = this.#tray.items[0];
    if (!first || !this.#tray.isReady) return false;
    const { text, context } = this.#host;
    const typed = text.trim();
    const fits = [...typed].length <= (context.captionLimit ?? Number.POSITIVE_INFINITY);
    const takesText = typed !== '' && fits && first.caption.trim() === '' && !('problem' in first.check);
    if (takesText) {
      this.#tray.change(first, { caption: typed });
      this.#host.write('', 0);
    }
    void this.#tray.send(context.replyTo);
    this.#host.field?.focus();
    return takesText || typed === '';
  }

  /** Whether a key was one of ours. */
  keydown(event: KeyboardEvent): boolean {
    if (this.#canned.keydown(event)) return true;
    const marker = markerOf(event);
    const { field } = this.#host;
    if (marker && field) {
      const selected = { text: field.value, from: field.selectionStart, to: field.selectionEnd };
      const { text, from, to } = toggleMarker(selected, marker);
      event.preventDefault();
      this.#host.write(text, from, to);
      return true;
    }
    if (event.key.toLowerCase() === 'z' && isCommand(event) && this.#canUndo) {
      event.preventDefault();
      this.#host.ask({ kind: 'take-back' });
      return true;
    }
    if (event.key !== 'Escape' || this.#host.context.replyTo === undefined) return false;
    event.preventDefault();
    this.#cancelReply();
    return true;
  }

  /** A page without a secure context has no microphone. */
  get #canSpeak(): boolean {
    const { sends, media } = this.#host.context;
    const isAble = this.#attach.takesFiles && sends!.includes('audio') && 'mediaDevices' in navigator;
    return isAble && recordingType(media) !== undefined;
  }

  readonly #speak = async (): Promise<void> => {
    if (!this.#voice) {
      const { VoiceNote } = await import('../recording/voice-note.ts');
      this.#voice ??= new VoiceNote(this.#host, ({ file, ...spoken }) =>
        this.#tray.speak(file, spoken, this.#host.context.replyTo),
      );
    }
    await this.#voice.start();
  };

  /** Where there is text, the key is the field's own. */
  get #canUndo(): boolean {
    return this.#host.text === '' && this.#host.context.pending === true;
  }

  #cancelReply(): void {
    this.#host.ask({ kind: 'reply', id: undefined });
    this.#host.field?.focus();
  }

  readonly #chooseEmoji = (event: Event): void => {
    const host = this.#host;
    const request = { root: host.renderRoot, anchor: event.currentTarget as Element, i18n: host.i18n };
    const onChoose = (emoji: string): true => {
      host.insertText(emoji);
      return true;
    };
    void openEmojiPicker({ ...request, onChoose, onClose: () => host.field?.focus() });
  };

  /** Text that comes along with files is not what was meant. */
  #take(event: Event, given: DataTransfer | null): void {
    this.#drop(false);
    if (!given || given.files.length === 0 || !this.#attach.takesFiles) return;
    event.preventDefault();
    this.addFiles(given.files);
  }

  #dragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files') || !this.#attach.takesFiles) return;
    event.preventDefault();
    this.#drop(true);
  }

  #drop(isOver: boolean): void {
    if (this.#isDropping === isOver) return;
    this.#isDropping = isOver;
    this.#host.requestUpdate();
  }
}

function isCommand({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey;
}

/** A window that closes takes the field away, and one that opens the button: the focus goes to what comes instead. */
function keepsFocus(host: WaInboxComposer): ReactiveController {
  let focused: Element | null | undefined;
  return {
    hostUpdate: () => (focused = host.shadowRoot?.activeElement),
    hostUpdated: () => {
      if (focused?.isConnected === false && document.activeElement === document.body) host.focus();
    },
  };
}
