import { css } from 'lit';

export const messageActionsStyles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: 2;
    pointer-events: none;
  }
  .open {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--_chip);
    color: var(--_chip-text);
    box-shadow: var(--_bubble-shadow);
    pointer-events: auto;
  }
  .open:hover {
    color: var(--_text);
  }
  [role='menu'] {
    position: fixed;
    inset: auto;
    max-inline-size: calc(100vw - 12px);
    margin: 0;
    padding: 0.375rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 4px 20px #0000003d;
    pointer-events: auto;
  }
  .emoji {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem;
    padding-block-end: 0.375rem;
    margin-block-end: 0.375rem;
    border-block-end: 1px solid var(--_border);
  }
  .emoji:last-child {
    padding: 0;
    margin: 0;
    border: 0;
  }
  .emoji button {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border-radius: 50%;
    font-size: 1.375rem;
    line-height: 1;
  }
  .emoji [aria-checked='true'] {
    background: var(--_surface-selected);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .emoji button:hover,
  .item:hover,
  .item:focus-visible {
    background: var(--_surface-sunken);
  }
  .emoji button:focus-visible,
  .item:focus-visible {
    outline-offset: -2px;
  }
  .item {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: 0.75rem;
    border-radius: 8px;
    text-align: start;
  }
  .item svg {
    color: var(--_text-muted);
  }
  @media (forced-colors: active) {
    .open {
      border: 1px solid ButtonText;
    }
    .emoji [aria-checked='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
