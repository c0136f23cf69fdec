import { css } from 'lit';

/** The bubble and all that stands around it; used by the thread and by a message alone. */
export const messageStyles = css`
  .line {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    overflow-x: clip; /* a letter may have any number of marks */
    padding-inline: clamp(0.75rem, 5cqi, 4rem);
  }
  .line.out {
    align-items: flex-end;
  }
  .bubble {
    position: relative;
    display: flow-root;
    max-inline-size: max(var(--_bubble-max), min(100%, 16rem));
    min-inline-size: 4.5rem;
    padding: 6px 9px 7px;
    border-radius: var(--_bubble-radius);
    background: var(--_bubble-in);
    color: var(--_bubble-text);
    overflow-wrap: anywhere;
    box-shadow: var(--_bubble-shadow);
  }
  .out > .bubble {
    background: var(--_bubble-out);
  }
  .first > .bubble {
    border-start-start-radius: 0;
  }
  .out.first > .bubble {
    border-start-start-radius: var(--_bubble-radius);
    border-start-end-radius: 0;
  }
  .first > .bubble::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 100%;
    border: solid transparent;
    border-width: 12px 0 0;
    border-block-start-color: var(--_bubble-in);
    border-inline-start-width: 8px;
    filter: var(--_tail-filter);
  }
  .out.first > .bubble::before {
    inset-inline: 100% auto;
    border-block-start-color: var(--_bubble-out);
    border-inline-width: 0 8px;
  }
  .body {
    display: flow-root;
    overflow: clip;
    overflow-clip-margin: 9px;
  }
  .text {
    display: inline;
    white-space: pre-wrap;
  }
  .text ul,
  .text ol {
    margin: 0.125rem 0;
    padding-inline-start: 1.4rem;
    white-space: normal;
  }
  .text blockquote {
    margin: 0.125rem 0;
    padding-inline-start: 0.5rem;
    border-inline-start: 3px solid currentColor;
    opacity: 0.85;
  }
  .text code {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, monospace;
    font-size: 0.92em;
  }
  .text a {
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .text.emoji {
    display: block;
    font-size: 2.75rem;
    line-height: 1.15;
  }
  .lone > .bubble {
    background: none;
    box-shadow: none;
    padding-inline: 0;
  }
  .lone > .bubble::before {
    display: none;
  }
  .lone .meta {
    padding: 0.125rem 0.5rem;
    border-radius: 1rem;
    background: var(--_chip);
  }
  .meta {
    float: inline-end;
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    margin-block: 0.45rem -0.2rem;
    margin-inline-start: 0.625rem;
    color: var(--_bubble-meta);
    font-size: 0.6875rem;
    line-height: 1rem;
    white-space: nowrap;
    user-select: none;
  }
  .quoted {
    display: block;
    inline-size: calc(100% + 6px);
    margin: -1px -3px 5px;
    padding: 0.3125rem 0.625rem;
    border-inline-start: 4px solid var(--_accent);
    border-radius: 5px;
    background: var(--_inset);
    text-align: start;
    font-size: 0.8125rem;
  }
  .quoted.theirs {
    border-inline-start-color: var(--_link);
  }
  .quoted b {
    display: block;
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .quoted.theirs b {
    color: var(--_link);
  }
  .quoted:not(:has(b)) {
    border-inline-start-color: var(--_bubble-meta);
  }
  .quoted span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_bubble-meta);
  }
  .reactions {
    display: flex;
    gap: 2px;
    margin-block-start: -6px;
    margin-inline: 0.5rem;
    padding: 0.0625rem 0.375rem;
    border-radius: 1rem;
    background: var(--_surface-raised);
    box-shadow: 0 0 0 1px var(--_border);
    font-size: 0.875rem;
    z-index: 1;
  }
  .reactions small {
    color: var(--_text-muted);
  }
  .undo {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: calc(100% + 0.25rem);
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: 50%;
    background: var(--_surface-raised);
    color: var(--_accent-strong);
  }
  .undo.sending {
    animation: wa-inbox-late 0s 0.7s both;
  }
  @keyframes wa-inbox-late {
    from {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .bubble::before {
      content: none !important;
    }
    .bubble,
    .slide,
    .reactions {
      border: 1px solid CanvasText;
    }
  }
`;
