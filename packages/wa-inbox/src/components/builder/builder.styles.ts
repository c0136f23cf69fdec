import { css } from 'lit';
import { wallpaper } from '../../styles/wallpaper.ts';

export const builderStyles = css`
  :host {
    display: block;
  }
  dialog {
    inline-size: min(56rem, 100vw - 1.5rem);
    block-size: min(44rem, 100dvh - 2rem);
    max-block-size: none;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    overflow: hidden;
    container-type: inline-size;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: #0000008c;
  }
  header {
    display: flex;
    align-items: center;
    padding-block: 0.5rem;
    padding-inline: 1.25rem 0.5rem;
    border-block-end: 1px solid var(--_border);
  }
  header h2 {
    flex: 1;
    margin: 0;
    font-size: 1.0625rem;
  }
  form {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    min-block-size: 0;
  }
  .fields {
    display: flex;
    flex-direction: column;
    gap: 0.875rem;
    padding: 1rem 1.25rem 1.25rem;
    overflow-y: auto;
  }
  .aside {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    min-block-size: 0;
    padding: 1rem 1.25rem;
    border-inline-start: 1px solid var(--_border);
    background: var(--_surface-sunken);
  }
  .preview {
    flex: 1;
    container-type: inline-size;
    min-block-size: 0;
    padding: 1rem 0.75rem;
    overflow-y: auto;
    border-radius: var(--_radius);
    ${wallpaper}
  }
  .preview .bubble {
    max-inline-size: 100%;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(6rem, 30%), 1fr));
    gap: 0.25rem;
    padding: 0.25rem;
    border-radius: 10px;
    background: var(--_surface-sunken);
  }
  .kinds legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .kind {
    position: relative;
    display: block;
    cursor: pointer;
  }
  .kind input {
    position: absolute;
    inset: 0;
    min-block-size: 0;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .kind span {
    display: grid;
    place-items: center;
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
    border-radius: 8px;
    color: var(--_text-muted);
    font-size: 0.875rem;
    text-align: center;
  }
  .kind input:checked + span {
    background: var(--_surface-raised);
    color: var(--_text);
    font-weight: 600;
    box-shadow: 0 1px 2px #0000002e;
  }
  .kind input:focus-visible + span {
    outline: 2px solid var(--_focus);
  }
  .name {
    display: flex;
    justify-content: space-between;
    gap: 0.75rem;
  }
  .count {
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .count.over {
    color: var(--_danger);
    font-weight: 600;
  }
  form textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 5rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_text-muted);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    resize: vertical;
  }
  form label input {
    box-sizing: border-box;
    inline-size: 100%;
  }
  form [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .with-remove {
    display: flex;
    align-items: flex-start;
    gap: 0.25rem;
  }
  .with-remove label {
    flex: 1;
    min-inline-size: 0;
  }
  .remove {
    margin-block-start: 1.25rem;
    margin-inline-end: -0.5rem;
  }
  .add {
    align-self: flex-start;
  }
  .section {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    padding: 0.75rem;
    border: 1px solid var(--_border);
    border-radius: 10px;
  }
  .section legend {
    padding-inline: 0.375rem;
    color: var(--_text-muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .row {
    display: grid;
    gap: 0.5rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--_border);
  }
  .aside .button {
    align-self: flex-end;
  }
  @container (max-width: 40rem) {
    form {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }
    .aside {
      max-block-size: 15rem;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_border);
    }
  }
  @media (forced-colors: active) {
    .kind input:checked + span {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
