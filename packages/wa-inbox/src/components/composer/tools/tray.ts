import { failureOf, type Failure } from '../../../model/failure.ts';
import type { Content } from '../../../model/content.ts';
import type { MediaKind, Uploaded } from '../../../model/source.ts';
import { keepWaveform } from '../../voice/waveforms.ts';
import type { WaInboxComposer } from '../composer.ts';
import { checkFile, type FileCheck } from './file-check.ts';

export type Spoken = { seconds: number; waveform: number[] };

/** A file that waits to be sent. */
export type TrayItem = {
  readonly key: number;
  readonly conversation: string;
  readonly file: File;
  readonly check: FileCheck;
  /** A picture of it, for as long as it waits. */
  readonly preview: string | undefined;
  /** What is known of it beside the file, where it was spoken for this conversation. */
  readonly spoken: Spoken | undefined;
  caption: string;
  /** From 0 to 1 while it is sent. */
  done: number | undefined;
  failure: Failure | undefined;
  /** Id of the message that it answers. */
  replyTo: string | undefined;
  readonly end: AbortController;
};

/** Files that wait to be sent, each with its conversation; one after the other, in order. */
export class Tray {
  readonly #host: WaInboxComposer;
  #items: readonly TrayItem[] = [];
  #made = 0;
  #isSending = false;

  constructor(host: WaInboxComposer) {
    this.#host = host;
  }

  /** Those of the conversation that is open. */
  get items(): readonly TrayItem[] {
    return this.#items.filter(({ conversation }) => conversation === this.#conversation);
  }

  /** Whether something can go out now. */
  get isReady(): boolean {
    return this.items.some(isReady);
  }

  add(files: Iterable<File>): void {
    this.#set([...this.#items, ...[...files].map((file) => this.#itemOf(file))]);
  }

  /** Sends what was spoken at once; where that fails it waits with the files. */
  speak(file: File, spoken: Spoken, replyTo: string | undefined): void {
    const item = this.#itemOf(file, spoken);
    this.#set([...this.#items, item]);
    if (isReady(item)) void this.send(replyTo, [item]);
  }

  remove(item: TrayItem): void {
    item.end.abort();
    if (item.preview) URL.revokeObjectURL(item.preview);
    this.#set(this.#items.filter((other) => other !== item));
  }

  change(item: TrayItem, change: Partial<Pick<TrayItem, 'caption' | 'done' | 'failure' | 'replyTo'>>): void {
    Object.assign(item, change);
    this.#host.requestUpdate();
  }

  /** Sends all that can be; what fails stays and says why. The first one carries the answer. */
  async send(replyTo: string | undefined, items = this.items): Promise<void> {
    const queued = items.filter((item) => isReady(item) && item.done === undefined);
    for (const item of queued) this.change(item, { done: 0, replyTo: item === queued[0] ? replyTo : undefined });
    if (this.#isSending) return;
    this.#isSending = true;
    for (let item = this.#next(); item; item = this.#next()) await this.#sendOne(item);
    this.#isSending = false;
  }

  retry(item: TrayItem): void {
    this.change(item, { failure: undefined });
    void this.send(item.replyTo);
  }

  /** Nothing is sent for an element that left the page. */
  clear(): void {
    for (const item of this.#items) this.remove(item);
  }

  /** In any conversation: a person may have gone on to the next. */
  #next(): TrayItem | undefined {
    return this.#items.find(({ done }) => done !== undefined);
  }

  async #sendOne(item: TrayItem): Promise<void> {
    const { upload } = this.#host.context;
    if (!upload || !('kind' in item.check)) return this.remove(item);
    const { signal } = item.end;
    try {
      const uploaded = await upload(item.file, { signal, onProgress: (done) => this.change(item, { done }) });
      if (signal.aborted) return;
      const { conversation: phone, replyTo } = item;
      const content = contentOf(item, item.check.kind, uploaded);
      if (item.spoken && uploaded.url) keepWaveform(uploaded.url, item.spoken.waveform);
      this.#host.ask({ kind: 'send', content, phone, ...(replyTo === undefined ? {} : { replyTo }) });
      this.remove(item);
    } catch (thrown) {
      this.change(item, { done: undefined, failure: failureOf(thrown) });
    }
  }

  #itemOf(file: File, spoken?: Spoken): TrayItem {
    const { sends = [], media } = this.#host.context;
    const check = checkFile(file, sends, media);
    const isPicture = 'kind' in check && check.kind === 'image';
    return {
      key: ++this.#made,
      conversation: this.#conversation,
      file,
      check,
      preview: isPicture ? URL.createObjectURL(file) : undefined,
      spoken,
      caption: '',
      done: undefined,
      failure: undefined,
      replyTo: undefined,
      end: new AbortController(),
    };
  }

  get #conversation(): string {
    return this.#host.context.conversation ?? '';
  }

  #set(items: readonly TrayItem[]): void {
    this.#items = items;
    this.#host.requestUpdate();
  }
}

function isReady({ check, failure }: TrayItem): boolean {
  return !('problem' in check) && failure === undefined;
}

function contentOf({ file, caption, spoken }: TrayItem, kind: MediaKind, { id, url = '' }: Uploaded): Content {
  const media = { url, id, mime: file.type };
  const said = caption.trim() ? { caption: caption.trim() } : {};
  if (kind === 'document') return { kind, ...media, filename: file.name, ...said };
  if (kind === 'audio') return { kind, ...media, ...(spoken ? { voice: file.type === 'audio/ogg', ...spoken } : {}) };
  return { kind, ...media, ...said };
}
