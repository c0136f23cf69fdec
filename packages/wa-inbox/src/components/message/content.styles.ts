import { css } from 'lit';
import { controlStyles } from './control.styles.ts';

const insideStyles = css`
  .wide > .bubble {
    inline-size: 20.5rem;
  }
  .media {
    position: relative;
    display: block;
    inline-size: calc(100% + 12px);
    margin: -3px -6px 4px;
    border-radius: calc(var(--_bubble-radius) - 3px);
    overflow: hidden;
    background: var(--_surface-sunken);
  }
  .media img,
  .media video {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
  }
  .media:focus-visible {
    outline-offset: -3px;
  }
  .play {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    font-size: 1.5rem;
    color: #ffffff;
  }
  .play svg {
    box-sizing: content-box;
    padding: 0.75rem;
    border-radius: 50%;
    background: #0b141a8c;
  }
  .bare .body > .media,
  .bare .album {
    margin-block-end: -4px;
  }
  .bare .body::after {
    content: '';
    position: absolute;
    inset: auto 3px 3px;
    block-size: 2.5rem;
    border-radius: calc(var(--_bubble-radius) - 3px);
    background: linear-gradient(transparent, #000000a6);
    pointer-events: none;
  }
  .bare .meta {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 10px;
    margin: 0;
    color: #ffffff;
    z-index: 1;
    pointer-events: none;
  }
  .bare .tick:is(.read, .played) {
    color: #8ad3fa;
  }
  .bare .tick.failed {
    color: #ff9d94;
  }
  .bare > .bubble:has(.buttons) .body {
    display: block;
    position: relative;
  }
  .album {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 3px;
    margin: -3px -6px 4px;
    border-radius: calc(var(--_bubble-radius) - 3px);
    overflow: hidden;
  }
  .album .cell {
    position: relative;
    min-inline-size: 0;
  }
  .album .media {
    inline-size: 100%;
    margin: 0;
    border-radius: 0;
  }
  .album .media img,
  .album .media video {
    aspect-ratio: 1;
  }
  .album .cell:first-child:nth-last-child(3) {
    grid-column: 1 / -1;
  }
  .album .cell:first-child:nth-last-child(3) img {
    aspect-ratio: 2;
  }
  .album .more {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    background: #0b141a99;
    color: #ffffff;
    font-size: 1.75rem;
    pointer-events: none;
  }
  .album .tile {
    block-size: 100%;
    margin: 0;
    border-radius: 0;
  }
  .caption {
    display: inline;
  }
  .sticker {
    display: block;
    inline-size: 10rem;
    block-size: 10rem;
    object-fit: contain;
  }
  wa-inbox-voice {
    display: grid;
    align-items: center;
    min-block-size: 3.75rem;
    margin-block-end: -1.125rem;
  }
  wa-inbox-voice:not(:defined) {
    grid-auto-flow: column;
    justify-content: start;
    gap: 0.5rem;
  }
  .action {
    color: var(--_link);
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .action + .action {
    margin-inline-start: 0.75rem;
  }
  .card,
  .tile {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 3.5rem;
    padding: 0.5rem 0.625rem;
    margin: -1px -4px 4px;
    border-radius: 6px;
    background: var(--_inset);
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
  .round,
  .tile .badge {
    border-radius: 50%;
  }
  .tile .badge {
    background: none;
    color: var(--_bubble-meta);
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
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .card .detail {
    white-space: nowrap;
  }
  .place,
  .referral {
    margin: -3px -6px 4px;
    border-radius: 6px;
    overflow: hidden;
    background: var(--_inset);
  }
  .referral .media {
    inline-size: 100%;
    margin: 0;
  }
  .referral img {
    aspect-ratio: 2;
  }
  .referral .action {
    justify-self: start;
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
  .topic {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    margin-block-end: 0.25rem;
    color: var(--_bubble-meta);
    font-size: 0.8125rem;
  }
  .gone {
    color: var(--_bubble-meta);
  }
  .gone svg {
    display: inline-block;
    vertical-align: -0.3em;
  }
  .header {
    font-weight: 700;
    margin-block-end: 0.25rem;
  }
  .topic:has(+ .meta) {
    display: inline-flex;
    margin: 0;
  }
  .footer:has(+ .meta) {
    padding-inline-end: 5rem;
  }
  .footer + .meta,
  .sticker + .meta {
    margin-block-start: -1rem;
  }
  .footer {
    margin-block-start: 0.25rem;
    color: var(--_bubble-meta);
    font-size: 0.8125rem;
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

/** What stands inside and below a bubble, by kind. */
export const contentStyles = [insideStyles, controlStyles];
