import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Decides which media may be loaded without asking, and remembers what the person opened or what failed. */
export class MediaGate implements ReactiveController {
  #origins: readonly string[] = [];
  #version = 0;
  readonly #host: ReactiveControllerHost;
  readonly #opened = new Set<string>();
  readonly #failed = new Set<string>();
  readonly #unfolded = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Another number whenever an answer of this gate may be another. */
  get version(): number {
    return this.#version;
  }

  /** Origins besides the page's own from which media may be loaded. */
  get origins(): readonly string[] {
    return this.#origins;
  }
  set origins(origins: readonly string[]) {
    if (origins === this.#origins) return;
    this.#origins = origins;
    this.#version++;
  }

  readonly mayLoad = (url: string): boolean => {
    if (/^(data:(image|audio|video)\/|blob:)/i.test(url)) return true;
    if (!URL.canParse(url, document.baseURI)) return false;
    const { origin, protocol } = new URL(url, document.baseURI);
    if (protocol !== 'https:' && protocol !== 'http:') return false;
    return origin === location.origin || this.#origins.includes(origin) || this.#opened.has(url);
  };

  readonly load = (url: string): void => {
    this.#opened.add(url);
    this.changed();
  };

  readonly hasFailed = (url: string): boolean => this.#failed.has(url);

  readonly loadFailed = (url: string): void => {
    this.#failed.add(url);
    this.changed();
  };

  /** Whether the person asked for the whole of a long text. */
  readonly isUnfolded = (text: string): boolean => this.#unfolded.has(text);

  readonly unfold = (text: string): void => {
    this.#unfolded.add(text);
    this.changed();
  };

  /** Something is shown otherwise from now on. */
  changed(): void {
    this.#version++;
    this.#host.requestUpdate();
  }
}
