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
  .tray {
    display: grid;
    gap: 0.375rem;
    max-block-size: min(18rem, 40vh);
    margin: 0.5rem 0.75rem 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  .tray li {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.5rem;
    border-radius: 10px;
    background: var(--_surface-sunken);
  }
  .tray li.wrong {
    background: var(--_danger-surface);
  }
  .thumb {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 3.5rem;
    block-size: 3.5rem;
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text-muted);
    object-fit: cover;
  }
  .about {
    flex: 1;
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
    font-size: 0.875rem;
  }
  .file {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .file small {
    color: var(--_text-muted);
  }
  .tray input {
    min-inline-size: 0;
    min-block-size: 2rem;
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .tray input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .tray .problem {
    padding: 0;
  }
  progress {
    inline-size: 100%;
    block-size: 0.375rem;
    accent-color: var(--_accent);
  }
  .dropping {
    display: grid;
    place-items: center;
    margin: 0.5rem 0.75rem 0;
    padding: 1.25rem;
    border: 2px dashed var(--_accent);
    border-radius: 10px;
    color: var(--_accent-strong);
  }
  .canned {
    max-block-size: min(16rem, 40vh);
    margin: 0.5rem 0.75rem 0;
    overflow-y: auto;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_surface-raised);
  }
  .canned [role='option'] {
    display: grid;
    gap: 0.125rem;
    padding: 0.5rem 0.75rem;
    cursor: pointer;
    font-size: 0.875rem;
  }
  .canned [role='option']:hover {
    background: var(--_surface-hover);
  }
  .canned [aria-selected='true'] {
    background: var(--_surface-selected);
  }
  .canned b {
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .canned span {
    overflow: hidden;
    color: var(--_text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .canned [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
