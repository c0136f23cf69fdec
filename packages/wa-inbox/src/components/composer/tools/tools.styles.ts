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
  .mic + .send,
  [role='menuitem'].folded {
    display: none;
  }
  .field {
    grid-template-columns: minmax(0, 1fr);
  }
  @container (max-width: 24rem) {
    .bar {
      gap: 0.125rem;
      padding-inline: 0.375rem 0.5rem;
    }
    textarea,
    .mirror {
      padding-inline: 0.875rem;
    }
    .bar:has(.folded) .template {
      display: none;
    }
    [role='menuitem'].folded {
      display: flex;
    }
  }
  textarea::placeholder {
    overflow: hidden;
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
  [role='menu'] {
    position: fixed;
    inset: auto;
    min-inline-size: 12rem;
    margin: 0;
    padding: 0.375rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 4px 20px #0000003d;
  }
  [role='menuitem'] {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: 0.75rem;
    border-radius: 8px;
    text-align: start;
  }
  [role='menuitem']:hover,
  [role='menuitem']:focus-visible {
    background: var(--_surface-sunken);
    outline-offset: -2px;
  }
  [role='menuitem'] svg {
    color: var(--_text-muted);
  }
  .place {
    inline-size: min(24rem, 100vw - 1.5rem);
    padding: 0.5rem 1.25rem 1.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .place::backdrop {
    background: #0000008c;
  }
  .place form {
    display: grid;
    gap: 0.75rem;
  }
  .place header {
    display: flex;
    align-items: center;
    margin-inline-end: -0.75rem;
  }
  .place h2 {
    flex: 1;
    margin: 0;
    font-size: 1.0625rem;
  }
  .place label {
    display: grid;
    gap: 0.25rem;
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  .place input {
    min-block-size: 2.5rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--_text-muted);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .place .problem {
    padding: 0;
  }
  .people[open] {
    display: flex;
    flex-direction: column;
    max-block-size: min(34rem, 100dvh - 2rem);
  }
  .people ul {
    margin: 0.5rem -0.75rem 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  .people li button {
    display: grid;
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border-radius: 8px;
    text-align: start;
  }
  .people li button:hover {
    background: var(--_surface-hover);
  }
  .people li button:focus-visible {
    outline-offset: -2px;
  }
  .people b {
    font-weight: 600;
  }
  .people small,
  .people .none {
    color: var(--_text-muted);
  }
  .people .none {
    margin: 0;
    text-align: center;
  }
`;
