import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { drawIcon, icons } from '../../content/icons.ts';
import { addressOf, isWebLink } from '../../content/media.ts';
import { I18n } from '../../i18n/i18n.ts';
import { viewerStrings } from '../../i18n/viewer-strings.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { barsOf, neutralBars } from './bars.ts';
import { voiceStyles } from './voice.styles.ts';
import { decodeWaveform, isReadAtSight, knownWaveform } from './waveforms.ts';

const SPEEDS = [1, 1.5, 2] as const;
const PAUSE = drawIcon('<path d="M8 5v14M16 5v14" />');
/** Who speaks: one at a time. */
const speaking = new Set<WaInboxVoice>();

/**
 * Plays a voice note, or sound: a waveform that is its own slider, and a speed. Loaded when first needed. Where the
 * page's policy lets nothing be played (no `media-src`), it says so, and how to get at the file.
 *
 * @element wa-inbox-voice
 * @fires wa-inbox-voice-failed - the sound could not be loaded
 * @fires wa-inbox-voice-forbidden - the page's policy does not let it be loaded
 */
export class WaInboxVoice extends LitElement {
  static override styles = [tokens, base, voiceStyles];

  @property() src = '';
  /** What it is called. */
  @property() label = '';
  /** Spoken for this conversation, so it can be listened to faster. */
  @property({ type: Boolean }) voice = false;
  /** Length, where it is known before the sound is. */
  @property({ type: Number }) seconds: number | undefined;
  /** Loudness from 0 to 1. Without it the recording is decoded, once it is seen or, from elsewhere, played. */
  @property({ attribute: false }) waveform: readonly number[] | undefined;
  @property({ attribute: false }) i18n = new I18n();

  @state() private playing = false;
  @state() private position = 0;
  @state() private isForbidden = false;
  @state() private speed: (typeof SPEEDS)[number] = 1;
  @state() private loaded: number | undefined;

  @query('audio') private audio!: HTMLAudioElement | null;

  @state() private decoded: readonly number[] | undefined;

  #bars: number[] = [];
  #isBlocked = false;
  #leave = new AbortController();
  readonly #sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting) && isReadAtSight(this.src)) void this.#decode();
  });

  pause(): void {
    this.audio?.pause();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = new AbortController();
    document.addEventListener('securitypolicyviolation', this.#onViolation, { signal: this.#leave.signal });
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave.abort();
    this.#sight.disconnect();
    this.audio?.pause();
    speaking.delete(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) {
      [this.position, this.loaded, this.playing] = [0, undefined, false];
      [this.isForbidden, this.#isBlocked] = [false, false];
      this.decoded = knownWaveform(this.src) ?? undefined;
      this.#look();
    }
    const waveform = this.waveform?.length ? this.waveform : this.decoded;
    this.#bars = waveform ? barsOf(waveform) : neutralBars();
  }

  protected override render(): TemplateResult {
    return this.isForbidden ? this.#renderForbidden() : this.#renderPlayer();
  }

  #renderForbidden(): TemplateResult {
    const t = this.i18n.of(viewerStrings);
    const isWeb = isWebLink(this.src);
    return html`<span class="badge">${this.voice ? icons.voice : icons.sound}</span>
      <span class="forbidden"
        >${t('voice.forbidden', { what: this.label })}
        <a
          class="action"
          href=${this.src}
          download
          target="_blank"
          rel="noopener noreferrer"
          aria-label=${t('voice.download.of', { what: this.label })}
          title=${isWeb ? addressOf(this.src) : nothing}
          >${t('voice.download')}</a
        ></span
      >`;
  }

  #renderPlayer(): TemplateResult {
    const { i18n, playing, position } = this;
    const length = this.#length;
    const t = i18n.of(viewerStrings);
    const times = { time: i18n.length(position), length: i18n.length(length) };
    return html`<audio
        src=${this.src}
        preload="metadata"
        @loadedmetadata=${this.#onLength}
        @durationchange=${this.#onLength}
        @timeupdate=${this.#onTime}
        @play=${this.#onPlay}
        @pause=${this.#onPause}
        @ended=${this.#onEnded}
        @error=${this.#onError}
      ></audio>
      <button
        class="play"
        type="button"
        aria-label=${t(playing ? 'voice.pause' : 'voice.play', { what: this.label })}
        @click=${this.#toggle}
      >
        ${playing ? PAUSE : icons.play}
      </button>
      <div class="track">
        ${this.#renderBars(length > 0 ? position / length : 0)}
        <input
          type="range"
          dir="ltr"
          min="0"
          max=${length}
          step="0.1"
          aria-label=${t('voice.seek')}
          aria-valuetext=${t('voice.position', times)}
          .value=${String(position)}
          @input=${this.#seek}
        />
      </div>
      <span class="time" aria-hidden="true">${playing || position > 0 ? times.time : times.length}</span>
      <span class="side">${this.#renderSide()}</span>`;
  }

  /** The microphone, or the speed once it is being listened to. */
  #renderSide(): TemplateResult {
    const label = this.i18n.of(viewerStrings)('voice.speed', { speed: `${this.speed}×` });
    if (!this.playing && this.position === 0) {
      return html`<span class="badge">${this.voice ? icons.voice : icons.sound}</span>`;
    }
    return html`<button class="speed" type="button" aria-label=${label} @click=${this.#faster}>${this.speed}×</button>`;
  }

  /** Bars run from left to right in every script, as the slider above them does. */
  #renderBars(part: number): TemplateResult {
    const width = this.#bars.length * 4;
    const line = (bars: number[], from = 0): string =>
      bars.map((bar, index) => `M${(from + index) * 4 + 2} ${14 - bar * 12}V${14 + bar * 12}`).join('');
    const done = Math.round(part * this.#bars.length);
    return html`<svg viewBox=${`0 0 ${width} 28`} preserveAspectRatio="none" aria-hidden="true">
      <path class="bars" d=${line(this.#bars)} />
      <path class="bars done" d=${line(this.#bars.slice(0, done))} />
    </svg>`;
  }

  get #length(): number {
    return this.loaded ?? this.seconds ?? 0;
  }

  /** A stream has no end: its length is not known. */
  readonly #onLength = (): void => {
    const { duration } = this.audio!;
    this.loaded = Number.isFinite(duration) ? duration : undefined;
  };

  readonly #onTime = (): void => {
    this.position = this.audio!.currentTime;
  };

  /** Comes before the error of what it blocks; of where that is, it tells the origin or the scheme at least. */
  readonly #onViolation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    const isSound = effectiveDirective === 'media-src' && disposition === 'enforce';
    const { href, protocol } = new URL(this.src, document.baseURI);
    if (isSound && (href.startsWith(blockedURI) || protocol === `${blockedURI}:`)) this.#isBlocked = true;
  };

  readonly #onError = (): void => {
    this.isForbidden = this.#isBlocked;
    this.dispatchEvent(new CustomEvent(`wa-inbox-voice-${this.#isBlocked ? 'forbidden' : 'failed'}`));
  };

  readonly #onPause = (): void => {
    speaking.delete(this);
    this.playing = false;
  };

  readonly #toggle = (): void => {
    if (this.playing) return this.pause();
    this.audio!.playbackRate = this.speed;
    this.audio!.play().catch(() => (this.playing = false)); // what cannot be loaded says so by its error event
  };

  /** Another recording may be seen already: the observer tells again of what it begins to observe. */
  #look(): void {
    this.#sight.unobserve(this);
    this.#sight.observe(this);
  }

  async #decode(): Promise<void> {
    const { src } = this;
    if (src === '' || this.waveform?.length || this.decoded || knownWaveform(src) === null) return;
    this.#sight.disconnect();
    const waveform = await decodeWaveform(src, this.#leave.signal);
    if (waveform && this.src === src) this.decoded = waveform;
  }

  readonly #onPlay = (): void => {
    void this.#decode();
    for (const other of speaking) if (other !== this) other.pause();
    speaking.add(this);
    this.playing = true;
  };

  readonly #onEnded = (): void => {
    this.audio!.currentTime = 0;
    [this.playing, this.position] = [false, 0];
  };

  readonly #seek = (event: InputEvent): void => {
    const at = Number((event.target as HTMLInputElement).value);
    this.audio!.currentTime = at;
    this.position = at;
  };

  readonly #faster = (): void => {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length]!;
    this.audio!.playbackRate = this.speed;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-voice': WaInboxVoice;
  }
}
