import { css } from 'lit';

export const emojiPickerStyles = css`
  :host {
    inline-size: 20.5rem;
    max-inline-size: calc(100vw - 12px);
    margin: 0;
    padding: 0.625rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 4px 20px #0000003d;
    pointer-events: auto; /* the layer of a message's actions has none */
  }
  :host([popover]) {
    position: fixed;
    inset: auto;
  }
  input {
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.375rem 1rem;
    border: 0;
    border-radius: 1.25rem;
    background: var(--_surface-sunken);
    box-shadow: var(--_field-shadow);
    color: var(--_text);
    font: inherit;
  }
  input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .groups {
    display: flex;
    justify-content: space-between;
    margin-block: 0.375rem;
    border-block-end: 1px solid var(--_border);
  }
  .groups button {
    flex: 1;
    min-block-size: 2.25rem;
    border-block-end: 3px solid transparent;
    font-size: 1rem;
    filter: grayscale(0.75);
  }
  .groups [aria-pressed='true'] {
    border-block-end-color: var(--_accent);
    filter: none;
  }
  .grid {
    block-size: 14rem;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  [role='row'] {
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 1fr));
    block-size: 2.375rem;
    content-visibility: auto;
    contain-intrinsic-block-size: 2.375rem;
  }
  [role='gridcell'] {
    display: grid;
    place-items: center;
    border-radius: 8px;
    font-size: 1.375rem;
    line-height: 1;
  }
  [role='gridcell']:hover,
  [role='gridcell']:focus-visible {
    background: var(--_surface-sunken);
  }
  :focus-visible {
    outline-offset: -2px;
  }
  .none {
    margin: 0;
    text-align: center;
    color: var(--_text-muted);
    font-size: 0.875rem;
  }
  @media (forced-colors: active) {
    .groups [aria-pressed='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
