import { css } from 'lit';

export const editorStyles = css`
  .editor {
    --_line: 1.375rem;
    container-type: inline-size;
  }
  .summary {
    margin: 0 0 0.5rem;
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  .page {
    display: grid;
    gap: 0.75rem;
    align-items: start;
  }
  .code {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--_text-muted);
    border-radius: 10px;
    background: var(--_surface);
    font:
      0.8125rem/1.375rem ui-monospace,
      'Cascadia Mono',
      Menlo,
      monospace;
  }
  .code:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .lines {
    position: absolute;
    inset: 0;
    margin: 0;
    padding: 0.5rem 0 0;
    list-style: none;
    counter-reset: line;
    pointer-events: none;
  }
  .lines li {
    block-size: var(--_line);
    counter-increment: line;
    color: var(--_text-muted);
  }
  .lines li::before {
    content: counter(line);
    display: inline-block;
    inline-size: 2.5rem;
    padding-inline-end: 0.625rem;
    font-size: 0.75rem;
    text-align: end;
  }
  .lines .error {
    background: var(--_danger-surface);
    box-shadow: inset 3px 0 var(--_danger);
    color: var(--_danger);
  }
  .lines .hint {
    background: var(--_warning-surface);
    box-shadow: inset 3px 0 var(--_warning);
    color: var(--_warning);
  }
  .code textarea {
    position: relative;
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 0.5rem 0.75rem 0.75rem 2.875rem;
    border: 0;
    overflow-x: auto;
    overflow-y: hidden;
    resize: none;
    background: none;
    color: var(--_text);
    font: inherit;
    tab-size: 2;
    white-space: pre;
    outline: none;
  }
  .notes {
    display: grid;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .notes li {
    padding: 0.25rem 0.625rem 0.375rem;
    border-inline-start: 3px solid var(--_danger);
    border-radius: 4px;
    background: var(--_danger-surface);
    color: var(--_text);
    font-size: 0.8125rem;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .notes .hint {
    border-color: var(--_warning);
    background: var(--_warning-surface);
  }
  .notes button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.375rem;
    min-block-size: 1.5rem;
    color: var(--_danger);
    font-weight: 600;
    text-align: start;
  }
  .notes .hint button {
    color: var(--_warning);
  }
  .notes button:hover .field {
    text-decoration: underline;
  }
  .notes .field {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, monospace;
    font-weight: 400;
  }
  .notes .mark {
    display: grid;
  }
  .notes p {
    margin: 0;
  }
  @container (min-width: 38rem) {
    .page:has(.notes) {
      grid-template-columns: minmax(0, 1fr) minmax(14rem, 40%);
    }
    .notes {
      position: relative;
      display: block;
      min-block-size: var(--_height, 0);
    }
    .notes li {
      position: absolute;
      inset-block-start: var(--_top, 0);
      inset-inline: 0;
    }
  }
  @media (forced-colors: active) {
    .lines .error,
    .lines .hint {
      outline: 1px dashed;
      outline-offset: -1px;
    }
  }
`;
