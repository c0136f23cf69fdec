import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon, icons } from '../../../content/icons.ts';
import { adoptStyles } from '../../../controllers/late-styles.ts';
import { cameraStrings } from '../../../i18n/camera-strings.ts';
import type { WaInboxComposer } from '../composer.ts';
import { cameraStyles } from './camera.styles.ts';
import { nextCamera, openLens, takePhoto, type Lens } from './lens.ts';

const FLIP = drawIcon('<path d="M4 9a8 8 0 0 1 14-3l2 2M20 15a8 8 0 0 1-14 3l-2-2M20 4v4h-4M4 20v-4h4" />');

type Why = 'camera.refused' | 'camera.missing' | 'camera.busy';
type State =
  | { kind: 'closed' | 'asking' }
  | { kind: 'live'; lens: Lens }
  | { kind: 'taken'; file: File; url: string; device: string | undefined }
  | { kind: 'refused'; why: Why };
export type CameraUse = {
  /** Puts the photo where it waits to be sent. */
  use(file: File): void;
  /** What stands in for a camera: the system's own way to a picture. */
  choose(): void;
};

/** Takes a photo: a live view, the photo to look at, and then on to the files that wait. The camera is on in the live view only. */
export class Camera {
  readonly #host: WaInboxComposer;
  readonly #act: CameraUse;
  #state: State = { kind: 'closed' };
  /** Camera to go to from the one that is on. */
  #next: string | undefined;
  #conversation: string | undefined;

  constructor(host: WaInboxComposer, act: CameraUse) {
    this.#host = host;
    this.#act = act;
    adoptStyles(host.renderRoot, cameraStyles);
    host.addController({ hostUpdate: () => this.#attend(), hostDisconnected: () => this.#set({ kind: 'closed' }) });
  }

  /** Opens the sheet, and asks for a camera. */
  async open(device?: string): Promise<void> {
    this.#conversation = this.#host.context.conversation;
    this.#set({ kind: 'asking' });
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
    const asking = this.#state;
    try {
      const lens = await openLens(device, () => this.#lose(lens));
      if (this.#state !== asking) return lens.stop();
      this.#next = await nextCamera(lens.device).catch(() => undefined);
      if (this.#state !== asking) return lens.stop();
      this.#set({ kind: 'live', lens }, '.shutter');
    } catch (thrown) {
      if (this.#state === asking) this.#set({ kind: 'refused', why: reasonOf(thrown) }, '.retry');
    }
  }

  render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (state.kind === 'closed') return nothing;
    const t = this.#t;
    return html`<dialog class="camera" part="camera" aria-labelledby="camera-title" @close=${this.#close}>
      <header>
        <h2 id="camera-title">${t('camera.title')}</h2>
        <button
          class="icon-button"
          type="button"
          aria-label=${t('camera.close')}
          title=${t('camera.close')}
          @click=${this.#close}
        >
          ${icons.close}
        </button>
      </header>
      ${this.#renderState(state)}
    </dialog>`;
  }

  #renderState(state: State): TemplateResult {
    const t = this.#t;
    switch (state.kind) {
      case 'live':
        return html`<video
            class=${state.lens.isMirrored ? 'mirrored' : ''}
            autoplay
            muted
            playsinline
            aria-label=${t('camera.view')}
            .srcObject=${state.lens.stream}
          ></video>
          <footer>
            <button
              class="shutter"
              type="button"
              aria-label=${t('camera.take')}
              title=${t('camera.take')}
              @click=${this.#take}
            ></button>
            ${
              this.#next === undefined
                ? nothing
                : html`<button
                    class="icon-button flip"
                    type="button"
                    aria-label=${t('camera.flip')}
                    title=${t('camera.flip')}
                    @click=${this.#flip}
                  >
                    ${FLIP}
                  </button>`
            }
          </footer>`;
      case 'taken':
        return html`<img src=${state.url} alt=${t('camera.taken')} />
          <footer>
            <button class="button quiet" type="button" @click=${() => void this.open(state.device)}>${t('camera.again')}</button>
            <button class="button use" type="button" @click=${this.#use}>${t('camera.use')}</button>
          </footer>`;
      case 'refused':
        return html`<p class="problem" role="alert">${t(state.why)}</p>
          <footer>
            <button class="button quiet" type="button" @click=${this.#chooseFile}>${t('camera.file')}</button>
            <button class="button retry" type="button" @click=${() => void this.open()}>${t('camera.retry')}</button>
          </footer>`;
      default:
        return html`<p class="asking" role="status">${t('camera.asking')}</p>`;
    }
  }

  get #t(): (key: keyof typeof cameraStrings) => string {
    return this.#host.i18n.of(cameraStrings);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.camera');
  }

  readonly #take = async (): Promise<void> => {
    const video = this.#dialog?.querySelector('video');
    if (this.#state.kind !== 'live' || !video?.videoWidth) return; // the first picture has not come yet
    const { lens } = this.#state;
    try {
      const file = await takePhoto(video, this.#host.context.media?.image?.types);
      if (!this.#shows(lens)) return;
      this.#set({ kind: 'taken', file, url: URL.createObjectURL(file), device: lens.device }, '.use');
    } catch {
      this.#lose(lens);
    }
  };

  readonly #flip = (): void => {
    this.#leave(); // some phones have one camera on at a time
    void this.open(this.#next);
  };

  readonly #use = (): void => {
    if (this.#state.kind !== 'taken') return;
    const { file } = this.#state;
    this.#close();
    this.#act.use(file);
  };

  readonly #chooseFile = (): void => {
    this.#close();
    this.#act.choose();
  };

  readonly #close = (): void => {
    if (this.#state.kind === 'closed') return;
    this.#dialog?.close();
    this.#set({ kind: 'closed' });
    this.#host.field?.focus();
  };

  /** It was pulled out, or is not allowed any more. */
  #lose(lens: Lens): void {
    if (this.#shows(lens)) this.#set({ kind: 'refused', why: 'camera.busy' }, '.retry');
  }

  #shows(lens: Lens): boolean {
    return this.#state.kind === 'live' && this.#state.lens === lens;
  }

  /** A photo is for the conversation that it was begun in. */
  #attend(): void {
    const { context, window, readonly } = this.#host;
    if (context.conversation !== this.#conversation || window !== 'open' || readonly) this.#close();
  }

  #leave(): void {
    if (this.#state.kind === 'live') this.#state.lens.stop();
    if (this.#state.kind === 'taken') URL.revokeObjectURL(this.#state.url);
  }

  #set(state: State, focus?: string): void {
    this.#leave();
    this.#state = state;
    this.#host.requestUpdate();
    if (focus !== undefined) void this.#host.updateComplete.then(() => this.#dialog?.querySelector<HTMLElement>(focus)?.focus());
  }
}

/** Why there is no camera, in terms of what a person can do. */
function reasonOf(thrown: unknown): Why {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'camera.refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'camera.missing' : 'camera.busy';
}
