import { css } from 'lit';

/** Below the rows of the list, in all the room that they leave. */
export const hitsStyles = css`
  :host {
    flex: 1 1 0;
    min-block-size: 0;
    overflow-y: auto;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  h3 {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    margin: 0;
    padding: 0.75rem var(--_gap) 0.375rem;
    background: var(--_surface);
    color: var(--_accent-strong);
    font-size: 0.875rem;
    font-weight: 600;
  }
  h3 span,
  p,
  time {
    color: var(--_text-muted);
    font-size: 0.75rem;
    font-weight: 400;
  }
  p {
    margin: 0;
    padding: 0 var(--_gap) 0.5rem;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .hit {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125rem 0.5rem;
    align-items: baseline;
    inline-size: 100%;
    padding: 0.5rem var(--_gap);
    text-align: start;
  }
  .hit:hover {
    background: var(--_surface-hover);
  }
  .hit:focus-visible {
    outline-offset: -2px;
  }
  b {
    overflow: hidden;
    font-weight: 600;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .hit span {
    grid-column: 1 / -1;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--_text-muted);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  mark {
    border-radius: 2px;
    background: var(--_mark);
    color: var(--_text);
  }
  .more {
    min-block-size: 2.5rem;
    padding-inline: var(--_gap);
    color: var(--_accent-strong);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
