import { css } from 'lit';

export const sheetStyles = css`
  dialog {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    inline-size: min(26rem, 100%);
    max-inline-size: none;
    max-block-size: min(36rem, 85dvh);
    margin: auto auto 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 4px 24px #00000052;
  }
  dialog::backdrop {
    background: #00000080;
  }
  @media (min-width: 40rem) {
    dialog {
      margin: auto;
      border-radius: var(--_radius);
    }
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0.5rem 0.5rem 1.25rem;
    padding-inline: 1.25rem 0.5rem;
    border-block-end: 1px solid var(--_border);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .content {
    overflow-y: auto;
    padding-block: 0.75rem 1rem;
  }
  .note,
  h3 {
    margin: 0;
    padding: 0.25rem 1.25rem;
    color: var(--_text-muted);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  h3 {
    padding-block-start: 0.75rem;
    color: var(--_accent-strong);
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ul + ul {
    margin-block-start: 0.5rem;
    border-block-start: 1px solid var(--_border);
  }
  li {
    display: flex;
    align-items: center;
    gap: 1rem;
    min-block-size: 3rem;
    padding: 0.375rem 1.25rem;
    overflow-wrap: anywhere;
  }
  .name {
    flex: 1;
    display: grid;
    min-inline-size: 0;
  }
  .name small {
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  .value {
    font-variant-numeric: tabular-nums;
  }
  li a {
    color: var(--_link);
  }
  .radio {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border: 2px solid var(--_text-muted);
    border-radius: 50%;
  }
`;
