import { css } from 'lit';

export const detailsStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow-y: auto;
    background: var(--_surface);
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 4rem;
    padding-block: 0.5rem;
    padding-inline: 1.25rem 0.75rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  h2,
  h3 {
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }
  .profile {
    --_avatar-size: 5.5rem;
    display: grid;
    justify-items: center;
    gap: 0.25rem;
    padding: 1.5rem 1.25rem 1rem;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .profile h3 {
    margin-block-start: 0.5rem;
    font-size: 1.125rem;
  }
  p {
    margin: 0;
    color: var(--_text-muted);
    font-size: 0.875rem;
  }
  .phone {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  .phone .icon-button {
    inline-size: 2rem;
    block-size: 2rem;
  }
  .part {
    display: grid;
    gap: 0.375rem;
    padding: 0.875rem 1.25rem;
    border-block-start: 1px solid var(--_border);
  }
  .part h3 {
    font-size: 0.8125rem;
    color: var(--_text-muted);
  }
  .part h3 span {
    font-weight: 400;
  }
  .standing {
    display: grid;
    gap: 0.5rem;
    margin: 0 1.25rem 1rem;
    padding: 0.625rem 0.75rem;
    border-radius: var(--_radius);
    background: var(--_warning-surface);
  }
  .standing p {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5rem;
    color: var(--_text);
  }
  .standing svg {
    color: var(--_warning);
  }
  .window {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    color: var(--_warning);
  }
  .window.open {
    color: var(--_accent-strong);
  }
  .window b {
    font-weight: 600;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tags li {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 1.75rem;
    padding-inline: 0.75rem;
    border-radius: 1rem;
    background: var(--_surface-selected);
    color: var(--_accent-strong);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .tags button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin-inline: 0.25rem -0.5rem;
    border-radius: 50%;
    font-size: 0.75rem;
  }
  .tag-form {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  .tag-form input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--_text-muted);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 0.875rem;
  }
  .tag-form input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .media {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .media button {
    display: grid;
    place-items: center;
    inline-size: 100%;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: 8px;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }
  .media img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .lines li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.75rem;
    min-block-size: 1.75rem;
    font-size: 0.875rem;
  }
  .lines a,
  .lines span {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .lines a {
    padding-block: 0.1875rem;
    color: var(--_link);
  }
  .lines button,
  .all,
  .loaded button {
    flex: none;
    min-block-size: 1.5rem;
    color: var(--_accent-strong);
    font-size: 0.8125rem;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .all {
    justify-self: start;
  }
  .loaded {
    padding: 0.875rem 1.25rem 1.5rem;
    border-block-start: 1px solid var(--_border);
    font-size: 0.8125rem;
  }
`;
