import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icons } from '../../../content/icons.ts';
import { composerStrings } from '../../../i18n/composer-strings.ts';
import { explainFailure } from '../../../i18n/failures/explain-failure.ts';
import type { I18n } from '../../../i18n/i18n.ts';
import type { WaInboxComposer } from '../composer.ts';
import { acceptedTypes } from './file-check.ts';
import type { Tray, TrayItem } from './tray.ts';

const ICONS = { image: icons.image, video: icons.video, audio: icons.sound, document: icons.document };

/** Files above the field: what they are, what is said with them, how far they are, or why they cannot be sent. */
export function renderTray(tray: Tray, host: WaInboxComposer): TemplateResult | typeof nothing {
  if (tray.items.length === 0) return nothing;
  const t = host.i18n.of(composerStrings);
  return html`<ul class="tray" part="tray" aria-label=${t('tray.label')}>
    ${repeat(
      tray.items,
      (item) => item.key,
      (item) => renderItem(item, tray, host),
    )}
  </ul>`;
}

function renderItem(item: TrayItem, tray: Tray, { i18n, context }: WaInboxComposer): TemplateResult {
  const t = i18n.of(composerStrings);
  const { file, check, preview } = item;
  const name = file.name || i18n.t(`message.${'kind' in check ? check.kind : 'document'}`);
  const kind = 'kind' in check ? check.kind : 'document';
  const problem = problemOf(item, i18n, context);
  const canSay = !('problem' in check) && kind !== 'audio' && item.done === undefined;
  return html`<li class=${problem ? 'wrong' : ''}>
    ${preview ? html`<img class="thumb" src=${preview} alt="" />` : html`<span class="thumb">${ICONS[kind]}</span>`}
    <div class="about">
      <span class="file"><bdi>${name}</bdi> <small>${sizeOf(file.size, i18n)}</small></span>
      ${
        problem
          ? html`<span class="problem" role="alert">${problem}</span>`
          : canSay
            ? html`<input
                dir="auto"
                maxlength=${context.captionLimit ?? nothing}
                aria-label=${t('tray.caption', { name })}
                placeholder=${t('tray.caption.placeholder')}
                .value=${item.caption}
                @input=${(event: InputEvent) => tray.change(item, { caption: (event.target as HTMLInputElement).value })}
              />`
            : nothing
      }
      ${item.done === undefined ? nothing : html`<progress max="1" value=${item.done} aria-label=${t('tray.progress', { name })}></progress>`}
    </div>
    ${
      item.failure
        ? html`<button class="button quiet" type="button" @click=${() => tray.retry(item)}>${t('tray.retry')}</button>`
        : nothing
    }
    <button
      class="icon-button"
      type="button"
      aria-label=${t('tray.remove', { name })}
      title=${t('tray.remove', { name })}
      @click=${() => tray.remove(item)}
    >
      ${icons.close}
    </button>
  </li>`;
}

/** Why a file is not sent, in words. */
function problemOf(
  { file, check, failure }: TrayItem,
  i18n: I18n,
  { sends = [], media }: WaInboxComposer['context'],
): string | undefined {
  const t = i18n.of(composerStrings);
  if (failure) return explainFailure(failure, i18n).title;
  if (!('problem' in check)) return undefined;
  if (check.problem === 'empty') return t('tray.empty');
  if (check.problem === 'large') {
    return t(`tray.large.${check.kind}`, { size: sizeOf(file.size, i18n), limit: sizeOf(check.limit, i18n) });
  }
  const types = acceptedTypes(sends, media).split(',').map(readable);
  return t('tray.type', { type: file.type || t('tray.type.unknown'), types: [...new Set(types)].join(', ') });
}

/** "image/jpeg" → "JPEG"; the long names of office files are their ending. */
function readable(type: string): string {
  const known = /(word|excel|powerpoint|wordprocessing|spreadsheet|presentation)/.exec(type)?.[1];
  const names: Record<string, string> = {
    word: 'DOC',
    excel: 'XLS',
    powerpoint: 'PPT',
    wordprocessing: 'DOCX',
    spreadsheet: 'XLSX',
    presentation: 'PPTX',
  };
  if (known) return names[known]!;
  return type === 'text/plain' ? 'TXT' : type.split('/')[1]!.toUpperCase();
}

function sizeOf(bytes: number, { locale }: I18n): string {
  const [value, unit] =
    bytes < 1024 ? [bytes, 'byte'] : bytes < 1024 ** 2 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 ** 2, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
