import { css } from 'lit';

/** What can be done with a message, the cards below it, and what the provider tells. */
export const controlStyles = css`
  .buttons {
    clear: both;
    display: grid;
    margin: 7px -9px -7px;
    border-block-start: 1px solid color-mix(in srgb, currentColor 14%, transparent);
  }
  .control {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    color: var(--_link);
    font-weight: 500;
    text-decoration: none;
  }
  .control > span {
    display: grid;
    min-inline-size: 0;
    text-align: start;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .control .detail {
    font-weight: 400;
  }
  .control:is(a, button):hover {
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .control:focus-visible {
    outline-offset: -2px;
  }
  .control + .control {
    border-block-start: 1px solid color-mix(in srgb, var(--_bubble-text) 14%, transparent);
  }
  .cards {
    display: flex;
    gap: 0.5rem;
    max-inline-size: 100%;
    margin-block-start: 4px;
    padding: 2px 2px 6px;
    overflow-x: auto;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
  }
  .slide {
    display: flex;
    flex-direction: column;
    flex: none;
    inline-size: 15rem;
    padding: 6px 9px 7px;
    border-radius: var(--_bubble-radius);
    background: var(--_bubble-in);
    color: var(--_bubble-text);
    box-shadow: var(--_bubble-shadow);
    overflow-wrap: anywhere;
    scroll-snap-align: start;
  }
  .out .slide {
    background: var(--_bubble-out);
  }
  .slide .buttons {
    margin-block-start: auto;
  }
  .slide .text {
    margin-block-end: 7px;
  }
  .notice-line {
    align-items: center;
    padding-block: 4px;
    text-align: center;
  }
  .notice-line .chip {
    max-inline-size: 32rem;
    padding: 0.25rem 0.75rem;
    border-radius: 8px;
    background: var(--_chip);
    box-shadow: var(--_bubble-shadow);
    color: var(--_chip-text);
    font-size: 0.78125rem;
    overflow-wrap: anywhere;
  }
`;
