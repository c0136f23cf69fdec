import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    background: var(--_surface);
    border-block-start: 1px solid var(--_border);
  }
  .bar {
    display: flex;
    align-items: flex-end;
    gap: 0.375rem;
    padding: 0.5rem 0.75rem;
  }
  .field {
    position: relative;
    flex: 1;
    display: grid;
    min-inline-size: 0;
    border-radius: 1.375rem;
    background: var(--_surface-sunken);
    box-shadow: var(--_field-shadow);
  }
  .field:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  textarea,
  .mirror {
    grid-area: 1 / 1;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_field-height);
    max-block-size: 9.5rem;
    margin: 0;
    padding: calc((var(--_field-height) - 1.5rem) / 2) 1.125rem;
    border: 0;
    background: none;
    color: var(--_text);
    font: inherit;
    line-height: 1.5rem;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .mirror {
    visibility: hidden;
    overflow: hidden;
  }
  textarea {
    resize: none;
    overflow-y: auto;
    outline: none;
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .send {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_field-height);
    block-size: var(--_field-height);
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .send:hover:not(:disabled) {
    background: var(--_accent-strong);
  }
  .send:disabled {
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }
  .send svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .template {
    margin-block-end: 0.125rem;
  }
  .problem {
    margin: 0;
    padding: 0 1.5rem 0.5rem;
    color: var(--_danger);
    font-size: 0.8125rem;
  }
  .closed {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 0.875rem;
    padding: 0.75rem 1rem;
    background: var(--_warning-surface);
  }
  .closed > svg {
    color: var(--_warning);
    font-size: 1.25rem;
  }
  .closed h3,
  .closed p {
    margin: 0;
    font-size: 0.875rem;
  }
  .closed h3 {
    font-weight: 600;
  }
  .closed p {
    color: var(--_text-muted);
    text-wrap: pretty;
  }
  .closed .draft {
    margin-block-start: 0.25rem;
    font-style: italic;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .readonly {
    margin: 0;
    padding: 1rem;
    text-align: center;
    color: var(--_text-muted);
  }
  @container (max-width: 36rem) {
    .closed {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .closed .button {
      grid-column: 1 / -1;
    }
  }
`;
