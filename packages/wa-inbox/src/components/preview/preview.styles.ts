import { css } from 'lit';

export const previewStyles = css`
  :host {
    display: block;
    container: wa-inbox-preview / inline-size;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .frame {
    display: grid;
    gap: 1.25rem;
    color: var(--_text);
  }
  .frame > .phone {
    inline-size: min(100%, 23rem);
    justify-self: center;
  }
  .beside {
    display: grid;
    gap: 1rem;
    align-content: start;
    min-inline-size: 0;
  }
  .frame.alone > .beside {
    inline-size: min(100%, 23rem);
    justify-self: center;
  }
  .wrong {
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-radius: 8px;
    background: var(--_danger-surface);
    color: var(--_text);
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem;
  }
  .choose label {
    display: grid;
    gap: 0.25rem;
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  .choose select {
    min-block-size: 2.5rem;
    max-inline-size: 12rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--_text-muted);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .told:empty {
    display: none;
  }
  .told {
    margin: 0.5rem 0 0;
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  .copy pre {
    max-block-size: 24rem;
    margin: 0.625rem 0 0;
    padding: 0.75rem;
    overflow: auto;
    border-radius: 10px;
    background: var(--_surface-sunken);
    color: var(--_text);
    font:
      0.8125rem/1.5 ui-monospace,
      'Cascadia Mono',
      Menlo,
      monospace;
    tab-size: 2;
    user-select: all;
  }
  @container (min-width: 48rem) {
    .frame:not(.alone) {
      grid-template-columns: 22rem minmax(0, 1fr);
      align-items: start;
    }
    .frame:not(.alone) > .phone {
      position: sticky;
      inset-block-start: 1rem;
      inline-size: 100%;
    }
  }
`;
