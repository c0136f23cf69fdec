import { css } from 'lit';

/** What stands inside a bubble, by kind. */
export const contentStyles = css`
  .media {
    margin: -3px -6px 4px;
    border-radius: calc(var(--_bubble-radius) - 3px);
    overflow: hidden;
    background: var(--_surface-sunken);
  }
  .media img {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
  }
  .kind-image > .bubble,
  .kind-location > .bubble,
  .kind-document > .bubble {
    inline-size: 20.5rem;
  }
  .bare .media {
    margin-block-end: -4px;
  }
  .bare .media::after {
    content: '';
    position: absolute;
    inset: auto 3px 3px;
    block-size: 2.5rem;
    border-radius: calc(var(--_bubble-radius) - 3px);
    background: linear-gradient(transparent, #000000a6);
  }
  .bare .meta {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 10px;
    margin: 0;
    color: #ffffff;
  }
  .bare .tick.read {
    color: #8ad3fa;
  }
  .media-failed,
  .offer {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    inline-size: 16rem;
    max-inline-size: 100%;
    min-block-size: 4rem;
    padding: 0.75rem;
    border-radius: 6px;
    background: color-mix(in srgb, currentColor 8%, transparent);
    text-align: start;
  }
  .offer span {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .card {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.625rem;
    margin: 0 -3px 2px;
    border-radius: 6px;
    background: color-mix(in srgb, currentColor 7%, transparent);
    color: inherit;
    text-decoration: none;
  }
  a.card:hover .name {
    text-decoration: underline;
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    flex: none;
    border-radius: 6px;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .file,
  .where {
    display: grid;
    min-inline-size: 0;
  }
  .name {
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .detail {
    color: var(--_bubble-meta);
    font-size: 0.75rem;
  }
  .place {
    margin: -3px -6px 2px;
    border-radius: 6px;
    overflow: hidden;
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .map {
    display: grid;
    place-items: center;
    block-size: 7rem;
    background:
      linear-gradient(112deg, transparent 46%, light-dark(#ffffff, #3a403d) 46% 52%, transparent 52%),
      linear-gradient(24deg, transparent 61%, light-dark(#ffffff, #3a403d) 61% 65%, transparent 65%),
      linear-gradient(78deg, transparent 24%, light-dark(#f6eeda, #35362f) 24% 27%, transparent 27%),
      radial-gradient(circle at 82% 18%, light-dark(#cfe6c4, #27372a) 0 24%, transparent 24.5%),
      radial-gradient(circle at 8% 92%, light-dark(#bfdcec, #22323c) 0 26%, transparent 26.5%), light-dark(#e8e4da, #2b2f2e);
  }
  .pin {
    color: var(--_danger);
    font-size: 1.75rem;
  }
  .pin svg {
    fill: light-dark(#ffffff, #2a2020);
  }
  .where {
    padding: 0.5rem 0.625rem;
  }
  .header {
    font-weight: 700;
    margin-block-end: 0.25rem;
  }
  .footer {
    margin-block-start: 0.375rem;
    color: var(--_bubble-meta);
    font-size: 0.8125rem;
  }
  .template-name {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-weight: 600;
  }
  .buttons {
    clear: both;
    display: grid;
    margin: 7px -9px -7px;
    border-block-start: 1px solid color-mix(in srgb, currentColor 14%, transparent);
  }
  .template-button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: 2.5rem;
    padding: 0.375rem 0.75rem;
    color: var(--_link);
    font-weight: 500;
  }
  .template-button + .template-button {
    border-block-start: 1px solid color-mix(in srgb, currentColor 14%, transparent);
  }
  .unsupported pre {
    max-inline-size: 100%;
    max-block-size: 16rem;
    overflow: auto;
    font-size: 0.75rem;
  }
  .unsupported summary {
    cursor: pointer;
    color: var(--_link);
  }
`;
