import { css } from 'lit';

export const forwardStyles = css`
  dialog {
    inline-size: min(26rem, 100vw - 1.5rem);
    max-block-size: min(34rem, 100dvh - 2rem);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    overflow: hidden;
    pointer-events: auto;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: #0000008c;
  }
  dialog header {
    display: flex;
    align-items: center;
    padding-block: 0.5rem;
    padding-inline: 1.25rem 0.5rem;
  }
  dialog h2 {
    flex: 1;
    margin: 0;
    font-size: 1.0625rem;
  }
  dialog input {
    margin: 0 1.25rem 0.5rem;
    min-block-size: 2.5rem;
    padding: 0.375rem 1rem;
    border: 0;
    border-radius: 1.25rem;
    background: var(--_surface-sunken);
    box-shadow: var(--_field-shadow);
    color: var(--_text);
    font: inherit;
  }
  dialog input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  dialog ul {
    margin: 0;
    padding: 0 0.5rem 0.5rem;
    overflow-y: auto;
    list-style: none;
  }
  .contact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border-radius: 8px;
    text-align: start;
  }
  .contact b {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .contact small {
    color: var(--_text-muted);
  }
  .contact:hover:not(:disabled) {
    background: var(--_surface-hover);
  }
  .contact:disabled b {
    color: var(--_text-muted);
    font-weight: 400;
  }
  .contact:focus-visible {
    outline-offset: -2px;
  }
  .none {
    margin: 0;
    padding-inline: 1.25rem;
    text-align: center;
    color: var(--_text-muted);
  }
  .none:not(:empty) {
    padding-block-end: 1.25rem;
  }
`;
