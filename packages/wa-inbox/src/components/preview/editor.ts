import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { drawIcon, icons } from '../../content/icons.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { previewStrings } from '../../i18n/preview-strings.ts';
import type { PayloadProblem } from '../../model/preview.ts';
import { lineOf, type Span } from './read-json.ts';

/** A problem with where it stands in the text. */
export type PlacedProblem = PayloadProblem & { span: Span };
export type EditorView = {
  i18n: I18n;
  text: string;
  problems: readonly PlacedProblem[];
  editable: boolean;
  change(text: string): void;
  /** Takes the person to where a problem is. */
  show(span: Span): void;
};

const HINT = drawIcon('<circle cx="9" cy="9" r="7" /><path d="M9 8.500V13M9 5.300v.1" />', '0 0 18 18');

/** The payload with numbered lines; what is wrong stands beside its line, and is counted for those who do not see it. */
export function renderEditor({ i18n, text, problems, editable, change, show }: EditorView): TemplateResult {
  const t = i18n.of(previewStrings);
  const lines = text.split('\n');
  const levels = new Map(problems.toReversed().map((each) => [lineOf(text, each.span.start), each.level] as const));
  const isWrong = problems.some(({ level }) => level === 'error');
  return html`<section class="editor" part="editor">
    <p class="summary" id="summary" role="status"><bdi>${summaryOf(problems, i18n)}</bdi></p>
    <div class="page">
      <div class="code" dir="ltr">
        <ol class="lines" aria-hidden="true">
          ${lines.map((_, index) => html`<li class=${levels.get(index + 1) ?? ''}></li>`)}
        </ol>
        <textarea
          id="payload"
          part="payload"
          wrap="off"
          spellcheck="false"
          autocomplete="off"
          autocapitalize="off"
          rows=${lines.length}
          aria-label=${t('preview.payload')}
          aria-invalid=${isWrong}
          aria-describedby="summary"
          ?readonly=${!editable}
          .value=${live(text)}
          @input=${(event: InputEvent) => change((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${
        problems.length === 0
          ? nothing
          : html`<ol class="notes" part="problems">
              ${problems.map((each) => renderNote(each, { i18n, text, show }))}
            </ol>`
      }
    </div>
  </section>`;
}

function renderNote(
  { span, field, message, meant, level }: PlacedProblem,
  { i18n, text, show }: Pick<EditorView, 'i18n' | 'text' | 'show'>,
): TemplateResult {
  const t = i18n.of(previewStrings);
  const line = lineOf(text, span.start);
  return html`<li class=${level} data-line=${line} part="problem">
    <button type="button" @click=${() => show(span)}>
      <span class="mark" role="img" aria-label=${t(`preview.${level}`)}>${level === 'error' ? icons.failed : HINT}</span
      >${t('preview.line', { line })}<bdi class="field">${field}</bdi>
    </button>
    <p dir="auto">${message}${meant ? html` <b>${t('preview.meant', { word: meant })}</b>` : nothing}</p>
  </li>`;
}

function summaryOf(problems: readonly PayloadProblem[], i18n: I18n): string {
  const t = i18n.of(previewStrings);
  if (problems.length === 0) return t('preview.fine');
  const errors = problems.filter(({ level }) => level === 'error').length;
  const hints = problems.length - errors;
  return [errors && t('preview.problems', { count: errors }), hints && t('preview.hints', { count: hints })]
    .filter(Boolean)
    .join(', ');
}

/** Puts each note beside its line, or as near below as those before it leave room. */
export function placeNotes(root: ParentNode): void {
  const notes = root.querySelector<HTMLElement>('.notes');
  const lines = root.querySelector('.lines');
  if (!notes || !lines) return;
  let free = 0;
  for (const note of notes.children as HTMLCollectionOf<HTMLElement>) {
    const line = lines.children[Number(note.dataset['line']) - 1] as HTMLElement | undefined;
    const top = Math.max(free, (line?.offsetTop ?? 0) - 4);
    note.style.setProperty('--_top', `${top}px`);
    free = top + note.offsetHeight + 6;
  }
  notes.style.setProperty('--_height', `${free}px`);
}
