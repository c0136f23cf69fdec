import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon, icons } from '../../../content/icons.ts';
import { adoptStyles } from '../../../controllers/late-styles.ts';
import { recordingStrings } from '../../../i18n/recording-strings.ts';
import { lazyElements } from '../../message/lazy-elements.ts';
import { barsOf } from '../../voice/bars.ts';
import type { WaInboxComposer } from '../composer.ts';
import { Recorder, type Recorded } from './recorder.ts';
import { recordingStyles } from './recording.styles.ts';
import { recordingType } from './recording-type.ts';

const BIN = drawIcon('<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13" />');
const STOP = drawIcon('<rect x="7" y="7" width="10" height="10" rx="1.500" fill="currentColor" />');
/** Looks that the live waveform shows: four seconds. */
const SHOWN = 44;
/** Seconds: what is shorter was a slip. */
const SHORTEST = 0.5;

type State =
  | { kind: 'idle' | 'asking' }
  | { kind: 'refused'; why: 'recording.refused' | 'recording.missing' | 'recording.failed' }
  | { kind: 'recording'; recorder: Recorder }
  /** Some pages do not let it be played: a policy without `media-src blob:`. */
  | { kind: 'recorded'; recorded: Recorded; url: string; isMute?: boolean };

/** Speaks instead of writing: asks for the microphone, records, lets listen to it, and hands it over to be sent. */
export class VoiceNote {
  readonly #host: WaInboxComposer;
  readonly #send: (recorded: Recorded) => void;
  #state: State = { kind: 'idle' };
  #conversation: string | undefined;

  constructor(host: WaInboxComposer, send: (recorded: Recorded) => void) {
    this.#host = host;
    this.#send = send;
    adoptStyles(host.renderRoot, recordingStyles);
    host.addController({ hostUpdated: () => this.#attend(), hostDisconnected: () => this.cancel() });
  }

  /** Whether something is shown instead of the field. */
  get isShown(): boolean {
    return this.#state.kind !== 'idle' && this.#conversation === this.#host.context.conversation;
  }

  readonly start = async (): Promise<void> => {
    const type = recordingType(this.#host.context.media);
    if (!type || this.#state.kind === 'asking' || this.#state.kind === 'recording') return;
    this.cancel();
    this.#conversation = this.#host.context.conversation;
    this.#set({ kind: 'asking' });
    try {
      const recorder = await Recorder.start({ type, onLook: () => this.#host.requestUpdate() });
      if (this.#isAsking) this.#set({ kind: 'recording', recorder }, '.stop');
      else recorder.cancel();
    } catch (thrown) {
      if (this.#isAsking) this.#set({ kind: 'refused', why: reasonOf(thrown) }, '.discard');
    }
  };

  /** Forgets what was spoken and lets go of the microphone. */
  readonly cancel = (): void => {
    if (this.#state.kind === 'recording') this.#state.recorder.cancel();
    if (this.#state.kind === 'recorded') URL.revokeObjectURL(this.#state.url);
    this.#set({ kind: 'idle' });
  };

  render(): TemplateResult | typeof nothing {
    const t = this.#host.i18n.of(recordingStrings);
    if (!this.isShown) return nothing;
    const state = this.#state;
    const label = t('recording.discard');
    return html`<div
      class="recording"
      part="recording"
      role="group"
      aria-label=${t('recording.label')}
      @keydown=${this.#onKeydown}
    >
      <button class="icon-button discard" type="button" aria-label=${label} title=${label} @click=${this.#discard}>
        ${state.kind === 'refused' ? icons.close : BIN}
      </button>
      ${this.#renderState(state)}
    </div>`;
  }

  #renderState(state: State): TemplateResult {
    const { i18n } = this.#host;
    const t = i18n.of(recordingStrings);
    if (state.kind === 'refused') return html`<p class="problem" role="alert">${t(state.why)}</p>`;
    if (state.kind === 'recorded') {
      const { recorded, url } = state;
      const send = renderAct('send send-voice', i18n.t('composer.send'), icons.send, this.#hand);
      if (state.isMute) {
        const length = i18n.length(recorded.seconds);
        return html`<span class="time">${length}</span>${renderLevels(barsOf(recorded.waveform))}${send}`;
      }
      return html`<wa-inbox-voice
          voice
          .src=${url}
          .seconds=${recorded.seconds}
          .waveform=${recorded.waveform}
          .label=${t('recording.own')}
          .i18n=${i18n}
          @wa-inbox-voice-failed=${() => this.#set({ ...state, isMute: true })}
          @wa-inbox-voice-forbidden=${() => this.#set({ ...state, isMute: true })}
        ></wa-inbox-voice
        >${send}`;
    }
    if (state.kind !== 'recording') return html`<span class="asking" role="status">${t('recording.asking')}</span>`;
    const { recorder } = state;
    return html`<span class="dot" aria-hidden="true"></span>
      <span class="time" role="timer" aria-label=${t('recording.time')}>${i18n.length(Math.floor(recorder.seconds))}</span>
      ${renderLevels(live(recorder.levels.slice(-SHOWN)))}
      ${renderAct('send stop', t('recording.stop'), STOP, () => void this.#stop())}`;
  }

  readonly #stop = async (): Promise<void> => {
    if (this.#state.kind !== 'recording') return;
    const { recorder } = this.#state;
    if (recorder.seconds < SHORTEST) return this.#discard();
    try {
      const [recorded] = await Promise.all([recorder.stop(), lazyElements.load?.('wa-inbox-voice')]);
      if (!this.#holds(recorder)) return;
      this.#set({ kind: 'recorded', recorded, url: URL.createObjectURL(recorded.file) }, '.send-voice');
    } catch {
      if (this.#holds(recorder)) this.#set({ kind: 'refused', why: 'recording.failed' }, '.discard');
    }
  };

  readonly #hand = (): void => {
    if (this.#state.kind !== 'recorded') return;
    const { recorded } = this.#state;
    this.#discard();
    this.#send(recorded);
  };

  readonly #discard = (): void => {
    this.cancel();
    void this.#host.updateComplete.then(() => this.#host.focus());
  };

  /** Who goes elsewhere, or may not write any more, is not recorded any longer; what was said is kept. */
  #attend(): void {
    const { context, window, readonly } = this.#host;
    const isHere = context.conversation === this.#conversation && window === 'open' && !readonly;
    if (this.#state.kind === 'recording' && !isHere) void this.#stop();
  }

  /** Whether it is still being asked: a person may have changed their mind meanwhile. */
  get #isAsking(): boolean {
    return this.#state.kind === 'asking';
  }

  #holds(recorder: Recorder): boolean {
    return this.#state.kind === 'recording' && this.#state.recorder === recorder;
  }

  #set(state: State, focus?: string): void {
    this.#state = state;
    this.#host.requestUpdate();
    if (focus === undefined) return;
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(`.recording ${focus}`)?.focus());
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#discard();
  };
}

function renderAct(names: string, label: string, icon: TemplateResult, act: () => void): TemplateResult {
  return html`<button class=${names} type="button" aria-label=${label} title=${label} @click=${act}>${icon}</button>`;
}

/** The newest at the end; quiet speech is seen too. */
function live(levels: readonly number[]): number[] {
  const before = Array<number>(SHOWN - levels.length).fill(0);
  return barsOf([...before, ...levels].map((level) => Math.min(1, level * 4)));
}

function renderLevels(bars: readonly number[]): TemplateResult {
  const line = bars.map((bar, index) => `M${index * 4 + 2} ${14 - bar * 12}V${14 + bar * 12}`).join('');
  return html`<svg class="levels" viewBox=${`0 0 ${bars.length * 4} 28`} preserveAspectRatio="none" aria-hidden="true">
    <path d=${line} />
  </svg>`;
}

/** Why there is no recording, in terms of what a person can do. */
function reasonOf(thrown: unknown): Extract<State, { kind: 'refused' }>['why'] {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'recording.refused';
  return name === 'NotFoundError' ? 'recording.missing' : 'recording.failed';
}
