import { html, nothing, type TemplateResult } from 'lit';
import { icons as contentIcons } from '../../../content/icons.ts';
import { composerStrings } from '../../../i18n/composer-strings.ts';
import type { Camera } from '../camera/camera.ts';
import type { WaInboxComposer } from '../composer.ts';
import { BUILT_KINDS } from '../../builder/built.ts';
import { AttachMenu, type AttachItem } from './attach-menu.ts';
import { openBuilder } from './open-builder.ts';
import { ContactForm } from './contact.ts';
import { acceptedTypes } from './file-check.ts';
import { icons } from './icons.ts';
import { LocationForm } from './location.ts';

const FILES = ['image', 'video', 'audio', 'document'] as const;

/** The button that attaches, its menu, and the forms that the menu opens. */
export class Attach {
  readonly #host: WaInboxComposer;
  readonly #location: LocationForm;
  readonly #contact: ContactForm;
  readonly #menu: AttachMenu;
  readonly #add: (files: Iterable<File>) => void;
  #camera: Camera | undefined;

  constructor(host: WaInboxComposer, add: (files: Iterable<File>) => void) {
    this.#host = host;
    this.#add = add;
    this.#location = new LocationForm(host);
    this.#contact = new ContactForm(host);
    this.#menu = new AttachMenu(host);
  }

  /** Whether files can be sent. */
  get takesFiles(): boolean {
    const { upload, sends = [] } = this.#host.context;
    const takes = FILES.some((kind) => sends.includes(kind));
    return upload !== undefined && takes && !this.#host.readonly && this.#host.window === 'open';
  }

  /** The forms, where they are open. */
  renderForms(): TemplateResult {
    return html`${this.#location.render()}${this.#contact.render()}${this.#camera?.render()}`;
  }

  /** One thing to attach is chosen at once, of several a menu asks. */
  render(): TemplateResult | typeof nothing {
    const items = this.#items();
    const [first] = items;
    if (!first) return nothing;
    const hasMenu = items.length > 1;
    const label = this.#host.i18n.of(composerStrings)('attach.open');
    return html`<button
        class="icon-button"
        type="button"
        part="attach"
        aria-haspopup=${hasMenu ? 'menu' : nothing}
        aria-label=${label}
        title=${label}
        @click=${hasMenu ? this.#menu.toggle : first.act}
      >
        ${icons.attach}</button
      >${hasMenu ? this.#menu.render(label, [...items, ...this.#folded()]) : nothing}${this.#renderInputs()}`;
  }

  #renderInputs(): TemplateResult {
    const { sends = [], media } = this.#host.context;
    return html`<input
        class="files"
        type="file"
        multiple
        hidden
        accept=${acceptedTypes(sends, media)}
        @change=${this.#chosen}
      />${
        this.#camera || (this.#hasCamera && !hasLiveView())
          ? html`<input class="camera" type="file" hidden accept="image/*" capture="environment" @change=${this.#chosen} />`
          : nothing
      }`;
  }

  #items(): AttachItem[] {
    const { sends = [], contacts = [] } = this.#host.context;
    const t = this.#host.i18n.of(composerStrings);
    const item = (icon: keyof typeof icons, text: string, act: () => unknown): AttachItem => ({ icon: icons[icon], text, act });
    return [
      ...(this.takesFiles ? [item('file', t('attach.file'), this.#choose('.files'))] : []),
      ...(this.#hasCamera ? [item('camera', t('attach.camera'), this.#takePhoto)] : []),
      ...(sends.includes('location') ? [item('pin', t('attach.location'), () => void this.#location.open())] : []),
      ...(sends.includes('contacts') && contacts.length > 0
        ? [item('person', t('attach.contact'), () => void this.#contact.open())]
        : []),
      ...(BUILT_KINDS.some((kind) => sends.includes(kind))
        ? [item('form', t('attach.interactive'), () => void openBuilder(this.#host))]
        : []),
    ];
  }

  /** Where there is little room the menu has the templates' button. */
  #folded(): AttachItem[] {
    const { i18n, templates } = this.#host;
    const act = (): void => this.#host.ask({ kind: 'choose-template' });
    return templates ? [{ icon: contentIcons.template, text: i18n.t('composer.template'), folded: true, act }] : [];
  }

  /** Through the page where a browser lets it; else a phone's own camera. Elsewhere pictures are files. */
  get #hasCamera(): boolean {
    const canTake = hasLiveView() || matchMedia('(any-pointer: coarse)').matches;
    return this.takesFiles && this.#host.context.sends!.includes('image') && canTake;
  }

  readonly #takePhoto = async (): Promise<void> => {
    const choose = this.#choose('input.camera');
    if (!hasLiveView()) return choose();
    if (!this.#camera) {
      const { Camera } = await import('../camera/camera.ts');
      this.#camera ??= new Camera(this.#host, { use: (file) => this.#hand(file), choose });
    }
    await this.#camera.open();
  };

  /** It waits with the other files, and its caption is asked for. */
  #hand(file: File): void {
    this.#add([file]);
    void this.#host.updateComplete.then(() =>
      [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.tray input')].at(-1)?.focus(),
    );
  }

  readonly #choose = (input: string) => (): void => this.#host.renderRoot.querySelector<HTMLInputElement>(input)?.click();

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#add(input.files ?? []);
    input.value = ''; // the same file can be chosen again
    this.#host.field?.focus();
  };
}

/** A page without a secure context has no camera. */
function hasLiveView(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}
