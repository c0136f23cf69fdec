import { css } from 'lit';

/** The block below a bubble; its tokens are those of the tree it stands in. */
export const failureStyles = css`
  :host {
    display: block;
    max-inline-size: max(var(--_bubble-max), min(100%, 18rem));
  }
  .failure {
    display: grid;
    gap: 0.125rem;
    margin-block-start: 0.25rem;
    padding: 0.5rem 0.75rem;
    border-radius: var(--_bubble-radius);
    background: var(--_danger-surface);
    font-size: 0.8125rem;
  }
  strong {
    color: var(--_danger);
  }
  .waiting {
    background: var(--_warning-surface);
  }
  .waiting strong {
    color: var(--_warning);
  }
  .code,
  .who,
  .wait,
  time {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
  }
  .actions button,
  summary {
    min-block-size: 1.75rem;
    color: var(--_accent-strong);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  summary {
    display: list-item;
    min-block-size: 0;
    padding-block: 0.25rem;
    color: var(--_text-muted);
    font-weight: 400;
    cursor: pointer;
  }
  ol {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
    padding-block: 0.25rem;
  }
  input {
    flex: 1 1 10rem;
    min-inline-size: 0;
    min-block-size: 2rem;
    padding-inline: 0.625rem;
    border: 1px solid var(--_border);
    border-radius: 1rem;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  #problem {
    flex-basis: 100%;
    color: var(--_danger);
  }
  @media (forced-colors: active) {
    .failure {
      border: 1px solid CanvasText;
    }
  }
`;
