import { html, LitElement, noChange, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { MediaGate } from '../../controllers/media-gate.ts';
import { WaInboxPreviewChangeEvent } from '../../events/preview-change-event.ts';
import { previewStrings } from '../../i18n/preview-strings.ts';
import type { Strings } from '../../i18n/strings.ts';
import type { PayloadProblem, PayloadReader, PreviewCall, TemplateValues } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import type { Dialect } from '../../model/values.ts';
import { payloadReader, PREVIEW_DIALECTS } from '../../sources/preview/payload-reader.ts';
import { avatarStyles, tickStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { Manner } from '../manner/manner.ts';
import { contentStyles } from '../message/content.styles.ts';
import { messageStyles } from '../message/message.styles.ts';
import { Stage } from '../message/stage.ts';
import { CopyAs } from './copy-as.ts';
import { editorStyles } from './editor.styles.ts';
import { PhoneI18n } from './phone-i18n.ts';
import { placeNotes, renderEditor, type PlacedProblem } from './editor.ts';
import { renderPhone } from './phone.ts';
import { phoneStyles } from './phone.styles.ts';
import { previewStyles } from './preview.styles.ts';
import type { Span } from './read-json.ts';
import type { SnippetLanguage } from './snippets.ts';
import { parse, spanOf, subjectOf, type Parsed, type Subject } from './subject.ts';

const READ_ANEW: readonly PropertyKey[] = ['payload', 'dialect', 'template', 'parameters', 'templates', 'phone', 'reader'];

type Wrong = readonly [key: 'preview.dialect.wrong' | 'preview.attribute.wrong', values: Record<string, string>];

/**
 * What a customer's phone shows of a payload, of any of the APIs, or of a template: the conversation, what is wrong with
 * the payload beside the line that causes it, and the call as code to copy. Nothing is sent, and no token is asked for.
 * `wa-inbox/define` and the bundle load it once the page's own tree has one; `wa-inbox/preview` registers it at once.
 *
 * @element wa-inbox-preview
 * @fires wa-inbox-preview-change - another payload is shown: `detail` has its text, its data and its problems
 * @csspart phone - the phone
 * @csspart phone-header - the line with the customer's name
 * @csspart wallpaper - what the messages lie on
 * @csspart input - the line to write in, which is a picture
 * @csspart bubble - a bubble
 * @csspart editor - the payload with its problems
 * @csspart payload - the text of the payload
 * @csspart problems - the list of problems
 * @csspart problem - one of them
 * @csspart copy - what is below `Copy as`
 * @csspart copy-button - the button that copies
 * @csspart code - the code
 */
export class WaInboxPreview extends LitElement {
  static override styles = [
    tokens,
    base,
    avatarStyles,
    tickStyles,
    messageStyles,
    contentStyles,
    phoneStyles,
    editorStyles,
    previewStyles,
  ];

  /** What is sent: an object, or JSON as text. */
  @property() payload: object | string | undefined;
  /** The API that it is for. */
  @property() dialect: Dialect = 'whatssync';
  /** The definition of a template, or its JSON: shown by itself, or in the words that a payload fills in. */
  @property() template: Template | string | undefined;
  /** Values of `template`: of its body in order, by name, or the components of a send; or the JSON of one of these. */
  @property() parameters: TemplateValues | string | undefined;
  /** More definitions that a payload may use. */
  @property({ attribute: false }) templates: readonly Template[] = [];
  /** Name of the customer; what the payload says by default. */
  @property() name = '';
  /** Phone number, in digits, to which `template` goes. */
  @property() phone = '12025550123';
  /** Where the code calls; the provider's own address by default. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;
  /** What stands in the code for what only you know, by name: `{ token: 'YOUR_TOKEN', phoneNumberId: '…' }`. */
  @property({ attribute: false }) placeholders: Readonly<Record<string, string>> = {};
  /** Whether the payload can be changed here; it is shown anyway while something is wrong with it. */
  @property({ type: Boolean, reflect: true }) editable = false;
  /** The phone alone. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** `auto` is the page's. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** BCP 47; the page's language by default. */
  @property() locale: string | undefined;
  /** Texts that replace ours. */
  @property({ attribute: false }) strings: Strings = {};
  /** Origins, separated by spaces, from which media may be loaded without asking. */
  @property({ attribute: 'media-origins' }) mediaOrigins = '';
  /** Milliseconds; the time of the messages. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private reader: PayloadReader | undefined;
  @query('#payload') private field!: HTMLTextAreaElement | null;

  readonly #manner = new Manner(this);
  readonly #media = new MediaGate(this);
  readonly #stage = new Stage(this, this.#media, () => []);
  readonly #copyAs = new CopyAs(this, () => this.#call());
  readonly #size = new ResizeObserver(() => placeNotes(this.renderRoot));
  #subject: Subject | undefined;
  #parsed: Parsed | undefined;
  /** What cannot be read, to be told in the language of the moment. */
  #wrong: Wrong | undefined;
  #loading: Promise<void> | undefined;

  /** The payload as it is shown now; undefined while it is no JSON. */
  get value(): unknown {
    const json = this.#parsed?.json;
    return json && 'value' in json ? json.value : undefined;
  }

  /** What is wrong with it, first what stands first. */
  get problems(): readonly PayloadProblem[] {
    return this.#placed().map(({ span: _, ...problem }) => problem);
  }

  /** The code that sends it, in a language: `curl`, `javascript`, `python` … Undefined while there is nothing to send. */
  async snippet(language: SnippetLanguage): Promise<string | undefined> {
    await this.updateComplete;
    await this.#loading;
    await this.updateComplete;
    return this.#copyAs.write(language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('mediaOrigins')) this.#media.origins = this.mediaOrigins.split(/\s+/).filter(Boolean);
    if (changed.has('dialect')) this.#loading = this.#loadReader();
    if (READ_ANEW.some((name) => changed.has(name)) && this.reader?.dialect === this.dialect) this.#read(this.reader);
    if (changed.has('baseUrl') || changed.has('placeholders')) this.#copyAs.changed();
  }

  protected override render(): TemplateResult | typeof noChange {
    const { i18n, isReady } = this.#manner;
    if (!isReady) return noChange; // what a server sent stays
    const t = i18n.of(previewStrings);
    const problems = this.#placed();
    const hasEditor = !this.bare && this.#subject !== undefined && (this.editable || problems.length > 0);
    const reading = this.#parsed?.reading;
    const phone = renderPhone({
      context: this.#stage.context(new PhoneI18n(i18n, this.strings)),
      name: this.name || reading?.name || t('preview.name'),
      reading,
      at: new Date(this.now()).toISOString(),
      empty: t(this.#subject ? 'preview.unreadable' : 'preview.empty'),
    });
    return html`<div class=${hasEditor ? 'frame' : 'frame alone'}>
      ${phone}
      ${
        this.bare
          ? nothing
          : html`<div class="beside">
              ${this.#wrong ? html`<p class="wrong" role="alert">${t(...this.#wrong)}</p>` : nothing}
              ${hasEditor ? this.#renderEditor(problems) : nothing} ${this.#subject ? this.#copyAs.render(i18n) : nothing}
            </div>`
      }
    </div>`;
  }

  protected override updated(): void {
    placeNotes(this.renderRoot);
  }

  #renderEditor(problems: readonly PlacedProblem[]): TemplateResult {
    return renderEditor({
      i18n: this.#manner.i18n,
      text: this.#subject?.text ?? '',
      problems,
      editable: this.editable,
      change: (text) => this.#edit(text),
      show: (span) => this.#show(span),
    });
  }

  async #loadReader(): Promise<void> {
    const { dialect } = this;
    if (!PREVIEW_DIALECTS.includes(dialect)) {
      const known = PREVIEW_DIALECTS.map((name) => `“${name}”`).join(', ');
      this.#wrong = ['preview.dialect.wrong', { dialect, known }];
      return;
    }
    const reader = await payloadReader(dialect);
    if (dialect === this.dialect) this.reader = reader;
  }

  #read(reader: PayloadReader): void {
    this.#wrong = undefined;
    const template = this.#dataOf<Template>('template');
    const parameters = this.#dataOf<TemplateValues>('parameters');
    this.#subject = subjectOf({ payload: this.payload, template, parameters, phone: this.phone }, reader);
    this.#parse(template);
  }

  /** An attribute has JSON, a property may have it. */
  #dataOf<Data>(name: 'template' | 'parameters'): Data | undefined {
    const given = this[name];
    if (typeof given !== 'string') return given as Data | undefined;
    try {
      return JSON.parse(given) as Data;
    } catch {
      this.#wrong = ['preview.attribute.wrong', { name }];
      return undefined;
    }
  }

  #edit(text: string): void {
    this.#subject = { text, problems: [] };
    this.#parse(this.#dataOf<Template>('template'));
    this.requestUpdate();
  }

  /** What was shown last stays while the text is no JSON. */
  #parse(template: Template | undefined): void {
    const before = this.#parsed?.reading;
    const templates = template ? [template, ...this.templates] : this.templates;
    const parsed = this.#subject && this.reader && parse(this.#subject.text, this.reader, templates);
    this.#parsed = parsed && { ...parsed, reading: parsed.reading ?? (before && { ...before, problems: [] }) };
    this.#copyAs.changed();
    if (!parsed) return;
    const { problems, value: payload } = this;
    this.dispatchEvent(new WaInboxPreviewChangeEvent({ text: this.#subject!.text, payload, problems }));
  }

  #placed(): PlacedProblem[] {
    if (!this.#parsed || !this.#subject) return [];
    const { json, reading } = this.#parsed;
    if ('wrong' in json) {
      const seen = this.#subject.text.slice(json.at.start, json.at.end);
      const message = this.#manner.i18n.of(previewStrings)(`preview.json.${json.wrong}`, { seen });
      return [{ path: [], field: 'JSON', message, level: 'error', span: json.at }];
    }
    const all = [...(reading?.problems ?? []), ...this.#subject.problems];
    return all
      .map((problem) => ({ ...problem, span: spanOf(problem.path, json) }))
      .toSorted((a, b) => a.span.start - b.span.start);
  }

  #call(): PreviewCall | undefined {
    if (this.value === undefined || !this.reader) return undefined;
    const values = { phone: this.phone, ...this.placeholders };
    const { baseUrl = '' } = this;
    const absolute = URL.canParse(baseUrl, document.baseURI) ? new URL(baseUrl, document.baseURI).href : baseUrl;
    return this.reader.call(this.value, { ...(baseUrl ? { baseUrl: absolute } : {}), values });
  }

  #show({ start, end }: Span): void {
    this.field?.focus();
    this.field?.setSelectionRange(start, end);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-preview': WaInboxPreview;
  }
}
