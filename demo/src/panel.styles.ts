import { css } from 'lit';

/** What the CRM's panels share. */
export const panelStyles = css`
  :host {
    display: block;
    overflow-y: auto;
  }
  h2 {
    margin: 0;
    padding: 0.75rem 1rem 0.5rem;
    font-size: 1rem;
  }
  h2 small {
    color: var(--ink-soft);
    font-weight: 400;
  }
  :focus-visible {
    outline: 2px solid var(--green);
    outline-offset: -2px;
  }
`;
