import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { addressOf, isWebLink } from '../../content/media.ts';
import { cssProps } from '../../controllers/css-props.ts';
import { I18n } from '../../i18n/i18n.ts';
import { viewerStrings } from '../../i18n/viewer-strings.ts';
import { plainText } from '../../markup/parse.ts';
import type { Message } from '../../model/message.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { picturesOf, type Picture } from './pictures-of.ts';
import { viewerIcons } from './viewer-icons.ts';
import { viewerStyles } from './viewer.styles.ts';
import { moved, WHOLE, zoomed, type Zoom } from './zoom.ts';

/** Pixels that an arrow key moves an enlarged picture. */
const STRIDE = 80;

/**
 * Pictures and films of a conversation over the whole page. Arrows turn, `+`, `-` and `0` zoom, Escape closes; the
 * focus goes back to where it was. Loaded when first used, opens by itself, and is gone when closed.
 *
 * @element wa-inbox-viewer
 * @csspart viewer - the dialog
 */
export class WaInboxViewer extends LitElement {
  static override styles = [tokens, base, viewerStyles];

  @property({ attribute: false }) messages: readonly Message[] = [];
  /** The picture to begin with. */
  @property() url = '';
  /** The message that it belongs to: one picture may be in many. */
  @property({ attribute: false }) from: Message | undefined;
  @property({ attribute: false }) mayLoad: (url: string) => boolean = () => true;
  @property({ attribute: false }) i18n = new I18n();

  @state() private index = 0;
  @state() private zoom: Zoom = WHOLE;
  @state() private dragging = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  #pictures: Picture[] = [];

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const found = picturesOf(this.messages).filter(({ url }) => url !== '' && this.mayLoad(url));
    const exact = found.findIndex(({ url, of }) => url === this.url && (!this.from || of.key === this.from.key));
    this.#pictures = found;
    this.index = Math.max(0, exact);
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { i18n, index } = this;
    const picture = this.#pictures[index];
    const count = this.#pictures.length;
    return html`<dialog part="viewer" aria-labelledby="title" @close=${() => this.remove()} @keydown=${this.#onKeydown}>
      <header>
        <h2 id="title" aria-live="polite">${i18n.of(viewerStrings)('viewer.title', { number: index + 1, count })}</h2>
        ${picture?.kind === 'image' ? this.#renderZoom() : nothing}
        ${
          picture && isWebLink(picture.url)
            ? html`<a
                class="icon-button"
                href=${picture.url}
                target="_blank"
                rel="noopener noreferrer"
                title=${addressOf(picture.url)}
                aria-label=${i18n.of(viewerStrings)('viewer.open')}
                >${icons.external}</a
              >`
            : nothing
        }
        ${this.#renderButton('viewer.close', icons.close, () => this.dialog.close())}
      </header>
      <div class=${`picture ${this.zoom.scale > 1 ? 'zoomed' : ''} ${this.dragging ? 'dragged' : ''}`}>
        ${picture ? this.#renderPicture(picture) : nothing}
      </div>
      ${index > 0 ? this.#renderButton('viewer.previous', viewerIcons.previous, () => this.#turn(-1), 'turn previous') : nothing}
      ${index < count - 1 ? this.#renderButton('viewer.next', viewerIcons.next, () => this.#turn(1), 'turn next') : nothing}
      ${picture?.caption ? html`<p class="caption" dir="auto">${plainText(picture.caption)}</p>` : nothing}
    </dialog>`;
  }

  #renderZoom(): TemplateResult {
    return html`${this.#renderButton('viewer.out', viewerIcons.out, () => this.#zoomBy(-1), '', this.zoom.scale === 1)}
    ${this.#renderButton('viewer.in', viewerIcons.in, () => this.#zoomBy(1))}`;
  }

  #renderButton(
    name: 'viewer.close' | 'viewer.previous' | 'viewer.next' | 'viewer.in' | 'viewer.out',
    icon: TemplateResult,
    use: () => void,
    kind = '',
    disabled = false,
  ): TemplateResult {
    const label = this.i18n.of(viewerStrings)(name);
    return html`<button
      class=${`icon-button ${kind}`}
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${disabled ? 'true' : nothing}
      @click=${use}
    >
      ${icon}
    </button>`;
  }

  #renderPicture({ kind, url, caption }: Picture): TemplateResult {
    const label = caption ?? this.i18n.t(`message.${kind}`);
    if (kind === 'video') return html`<video src=${url} aria-label=${label} controls autoplay playsinline></video>`;
    const { x, y, scale } = this.zoom;
    return html`<img
      src=${url}
      alt=${label}
      draggable="false"
      ${cssProps({ transform: `translate(${x}px, ${y}px) scale(${scale})` })}
      @wheel=${this.#onWheel}
      @dblclick=${this.#onDoubleClick}
      @pointerdown=${this.#onPointerDown}
      @pointermove=${this.#onPointerMove}
      @pointerup=${this.#onPointerEnd}
      @pointercancel=${this.#onPointerEnd}
    />`;
  }

  #turn(by: number): void {
    this.index = Math.max(0, Math.min(this.#pictures.length - 1, this.index + by));
    this.zoom = WHOLE;
    // a button that is gone at the end must not take the focus out of the dialog's keys
    void this.updateComplete.then(() => this.shadowRoot?.activeElement ?? this.dialog.querySelector('button')?.focus());
  }

  #zoomBy(by: 1 | -1): void {
    if (this.#pictures[this.index]?.kind === 'image') this.zoom = zoomed(this.zoom, by);
  }

  #move(x: number, y: number): void {
    const picture = this.renderRoot.querySelector('img');
    if (picture) this.zoom = moved(this.zoom, { x, y }, { width: picture.offsetWidth, height: picture.offsetHeight });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.target as HTMLElement).localName === 'video') return;
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const isLarge = this.zoom.scale > 1;
    const keys: Record<string, () => void> = {
      ArrowLeft: () => (isLarge ? this.#move(STRIDE, 0) : this.#turn(-forward)),
      ArrowRight: () => (isLarge ? this.#move(-STRIDE, 0) : this.#turn(forward)),
      ArrowUp: () => this.#move(0, STRIDE),
      ArrowDown: () => this.#move(0, -STRIDE),
      PageUp: () => this.#turn(-1),
      PageDown: () => this.#turn(1),
      Home: () => this.#turn(-this.index),
      End: () => this.#turn(this.#pictures.length),
      '+': () => this.#zoomBy(1),
      '=': () => this.#zoomBy(1), // the plus key without shift
      '-': () => this.#zoomBy(-1),
      '0': () => (this.zoom = WHOLE),
    };
    const use = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!use) return;
    event.preventDefault();
    use();
  };

  readonly #onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    this.#zoomBy(event.deltaY < 0 ? 1 : -1);
  };

  readonly #onDoubleClick = (): void => {
    this.zoom = this.zoom.scale > 1 ? WHOLE : { scale: 2.5, x: 0, y: 0 };
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (this.zoom.scale === 1) return;
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
    this.dragging = true;
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (this.dragging) this.#move(event.movementX, event.movementY);
  };

  readonly #onPointerEnd = (): void => {
    this.dragging = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-viewer': WaInboxViewer;
  }
}
