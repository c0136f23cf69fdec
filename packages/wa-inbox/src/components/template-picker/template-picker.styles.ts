import { css } from 'lit';

export const templatePickerStyles = css`
  :host {
    display: block;
  }
  dialog {
    inline-size: min(34rem, 100vw - 1.5rem);
    max-block-size: min(40rem, 100dvh - 2rem);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    overflow: hidden;
  }
  dialog.form:has(.filled) {
    inline-size: min(56rem, 100vw - 1.5rem);
    max-block-size: min(44rem, 100dvh - 2rem);
  }
  dialog[open] {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: #0000008c;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding-block: 0.75rem;
    padding-inline: 1.25rem 0.75rem;
    border-block-end: 1px solid var(--_border);
  }
  header h2 {
    flex: 1;
    margin: 0;
    font-size: 1.0625rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .search {
    margin: 0.75rem 1.25rem 0.25rem;
    min-block-size: 2.5rem;
    padding: 0.375rem 1rem;
    border: 0;
    border-radius: 1.25rem;
    background: var(--_surface-sunken);
    box-shadow: var(--_field-shadow);
    color: var(--_text);
    font: inherit;
  }
  .search::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .filters {
    display: flex;
    gap: 0.5rem;
    padding: 0.5rem 1.25rem 0.25rem;
  }
  .filters select {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  select {
    min-block-size: 2.5rem;
    max-inline-size: 100%;
    padding-inline: 0.625rem;
    border: 1px solid var(--_text-muted);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 0.875rem;
  }
  .content h3 {
    margin: 0.75rem 0 0;
    color: var(--_text-muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .option:disabled {
    color: var(--_text-muted);
  }
  .slot,
  .amount {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
  }
  .slot > label,
  .amount,
  .amount > label:first-child {
    flex: 1;
    min-inline-size: 0;
  }
  .slot > select {
    margin-block-start: 1.375rem;
  }
  .file {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0.75rem;
    border: 1px solid var(--_border);
    border-radius: 10px;
  }
  .file legend {
    padding-inline: 0.375rem;
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  .file [type='file'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    opacity: 0;
  }
  .file .button {
    justify-self: start;
    position: relative;
    color: var(--_accent-strong);
    cursor: pointer;
  }
  .file .button:focus-within {
    outline: 2px solid var(--_focus);
  }
  .cost {
    flex: 1 1 9rem;
    margin: 0;
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  .content {
    overflow-y: auto;
    padding: 0.5rem 1.25rem 1.25rem;
  }
  ul {
    display: grid;
    gap: 0.5rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }
  .option {
    display: grid;
    gap: 0.25rem;
    inline-size: 100%;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-align: start;
  }
  .option:hover {
    background: var(--_surface-hover);
  }
  .option b {
    font-weight: 600;
  }
  .option small {
    color: var(--_text-muted);
    font-size: 0.75rem;
  }
  .option span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_text-muted);
    font-size: 0.875rem;
  }
  form {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow-y: auto;
  }
  .fields,
  .aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.875rem;
    padding: 0.875rem 1.25rem 0;
  }
  form:not(.filled) .fields {
    display: none;
  }
  .aside {
    padding-block-end: 1.25rem;
  }
  .preview {
    container-type: inline-size;
    padding: 1rem 0.75rem;
    border-radius: var(--_radius);
    background: var(--_wallpaper);
  }
  .preview .bubble {
    max-inline-size: 100%;
  }
  .group {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0.5rem 0.75rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: 10px;
  }
  .group legend {
    padding-inline: 0.375rem;
    color: var(--_text);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .place {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: start;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.5fr) auto;
    gap: 0.5rem;
    align-items: start;
  }
  .fields label {
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .fields input {
    min-inline-size: 0;
  }
  .section .icon-button {
    margin-block-start: 1.25rem;
  }
  .card-count {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .group > .button {
    justify-self: start;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5rem 1rem;
  }
  @container (min-width: 44rem) {
    form.filled {
      flex: 1;
      display: grid;
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      overflow: hidden;
    }
    .filled .fields {
      padding-block: 1rem 1.25rem;
      overflow-y: auto;
    }
    .filled .aside {
      grid-template-rows: minmax(0, 1fr) auto;
      min-block-size: 0;
      padding-block-start: 1rem;
      border-inline-start: 1px solid var(--_border);
      background: var(--_surface-sunken);
    }
    .filled .preview {
      overflow-y: auto;
    }
  }
  @container (max-width: 26rem) {
    .slot,
    .section,
    .place {
      grid-template-columns: minmax(0, 1fr);
    }
    .slot {
      flex-direction: column;
      align-items: stretch;
    }
    .slot > select {
      margin-block-start: 0;
    }
  }
`;
