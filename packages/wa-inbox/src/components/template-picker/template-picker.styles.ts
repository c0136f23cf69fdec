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
    color: var(--_text);
    font: inherit;
  }
  .search::placeholder {
    color: var(--_text-muted);
    opacity: 1;
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
    display: grid;
    gap: 0.875rem;
  }
  .preview {
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_wallpaper);
  }
  .actions {
    display: flex;
    justify-content: flex-end;
  }
`;
