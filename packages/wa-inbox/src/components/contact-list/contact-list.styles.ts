import { css } from 'lit';

export const contactListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--_surface);
  }
  .head {
    display: grid;
    gap: 0.5rem;
    padding: 0.75rem var(--_gap) 0.625rem;
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  h2 {
    margin: 0;
    font-size: 1.25rem;
    font-weight: 700;
  }
  .search {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding-inline: 0.75rem 0.25rem;
    min-block-size: 2.5rem;
    border-radius: 1.25rem;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }
  .search:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
    border: 0;
    padding: 0.375rem 0;
    background: none;
    color: var(--_text);
    font: inherit;
    outline: none;
  }
  .search input:focus-visible {
    outline: none;
  }
  .search input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .search .icon-button {
    inline-size: 2rem;
    block-size: 2rem;
  }
  .scroller {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    outline-offset: -3px;
  }
  .sizer {
    position: relative;
  }
  .rows {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.8125rem;
    block-size: var(--_row-height);
    padding-inline: var(--_gap);
    cursor: pointer;
  }
  .row:hover {
    background: var(--_surface-hover);
  }
  .row.active {
    box-shadow: inset 0 0 0 2px var(--_focus);
  }
  .row[aria-selected='true'] {
    background: var(--_surface-selected);
  }
  .about {
    display: grid;
    gap: 0.125rem;
  }
  .upper,
  .lower {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 0;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-weight: 500;
    font-size: 1rem;
  }
  .unread .name {
    font-weight: 700;
  }
  time {
    flex: none;
    color: var(--_text-muted);
    font-size: 0.75rem;
  }
  .unread time {
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .preview {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    min-inline-size: 0;
    color: var(--_text-muted);
    font-size: 0.875rem;
  }
  .preview > span:last-child {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .preview.draft {
    color: var(--_accent-strong);
    font-style: italic;
  }
  .closing {
    display: inline-flex;
    flex: none;
    color: var(--_warning);
    font-size: 0.875rem;
  }
  .more {
    position: absolute;
    inset-block-end: 0.25rem;
    inset-inline: 0;
    display: grid;
    place-items: center;
  }
  .skeleton {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.8125rem;
    align-items: center;
    block-size: var(--_row-height);
    padding-inline: var(--_gap);
  }
  .skeleton i {
    inline-size: var(--_avatar-size);
    block-size: var(--_avatar-size);
    border-radius: 50%;
    background: var(--_surface-sunken);
  }
  .skeleton b {
    block-size: 0.75rem;
    inline-size: 70%;
    border-radius: 1rem;
    background: var(--_surface-sunken);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.4;
    }
  }
  :host([density='compact']) {
    --_row-height: 56px;
    --_avatar-size: 36px;
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
