import { css } from 'lit';

export const toolsStyles = css`
  .reply {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0.5rem 0.75rem 0;
    padding-inline: 0.75rem 0.25rem;
    border-inline-start: 4px solid var(--_accent);
    border-radius: 8px;
    background: var(--_surface-sunken);
    font-size: 0.8125rem;
  }
  .reply.theirs {
    border-inline-start-color: var(--_link);
  }
  .reply > div {
    flex: 1;
    display: grid;
    min-inline-size: 0;
    padding-block: 0.375rem;
  }
  .reply b {
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .reply.theirs b {
    color: var(--_link);
  }
  .reply span {
    overflow: hidden;
    color: var(--_text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
