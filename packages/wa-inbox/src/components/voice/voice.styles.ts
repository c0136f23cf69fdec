import { css } from 'lit';

export const voiceStyles = css`
  :host {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 0.5rem;
    color: inherit;
    font: inherit;
  }
  .play {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 50%;
    color: var(--_bubble-meta);
    font-size: 1.25rem;
  }
  .track {
    position: relative;
    block-size: 1.75rem;
  }
  .track svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .bars {
    stroke: var(--_bubble-meta);
    stroke-width: 2.2;
    stroke-linecap: round;
    opacity: 0.55;
  }
  .done {
    stroke: var(--_accent-strong);
    opacity: 1;
  }
  .track input {
    position: absolute;
    inset: -0.25rem 0;
    inline-size: 100%;
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  .track input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    background: var(--_accent-strong);
  }
  .track input::-moz-range-thumb {
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border: 0;
    border-radius: 50%;
    background: var(--_accent-strong);
  }
  .time {
    grid-column: 2;
    color: var(--_bubble-meta);
    font-size: 0.6875rem;
    line-height: 1rem;
    font-variant-numeric: tabular-nums;
  }
  .side {
    grid-row: 1;
    grid-column: 3;
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.0625rem;
  }
  .forbidden {
    grid-column: 2 / span 2;
    font-size: 0.875rem;
  }
  .forbidden a {
    display: inline-block;
    min-block-size: 1.5rem;
    color: var(--_link);
  }
  .speed {
    min-inline-size: 2.5rem;
    min-block-size: 1.75rem;
    padding-inline: 0.375rem;
    border-radius: 1rem;
    background: color-mix(in srgb, currentColor 14%, transparent);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .bars {
      stroke: GrayText;
    }
    .done {
      stroke: Highlight;
    }
  }
`;
