import { css } from 'lit';

/** What the tools show in the inbox itself; adopted when they are loaded. */
export const deskStyles = css`
  :host {
    position: relative;
  }
  /* where there is little room the name has it: the window stands below, the menu has the other buttons */
  @container (max-width: 36rem) {
    .conversation-header {
      gap: 0.25rem;
      padding-inline: 0.75rem 0.5rem;
    }
    .conversation-header .avatar {
      margin-inline-end: 0.5rem;
    }
    .conversation-header .icon-button {
      inline-size: 2.25rem;
      block-size: 2.25rem;
    }
    .window .long {
      position: absolute;
      clip-path: inset(50%);
    }
    .window .short {
      display: inline;
    }
  }
  @container (max-width: 30rem) {
    [part='find'],
    [part='details-toggle'],
    .who:has(.window) p:not(.typing),
    .who:has(.typing) .window {
      display: none;
    }
    .who .window {
      grid-area: 2 / 1 / 2 / -1;
      justify-self: start;
      max-inline-size: 100%;
      padding: 0 0.5rem;
      line-height: 1.25rem;
    }
    .selection-bar {
      gap: 0;
      padding-inline: 0.25rem;
    }
    .toast span {
      margin-inline: 1rem;
    }
  }
  .selection-bar {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.375rem 0.75rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-selected);
  }
  .selection-bar p {
    flex: 1;
    margin: 0;
    padding-inline-start: 0.25rem;
    font-weight: 600;
  }
  .toast {
    position: absolute;
    inset-block-end: 5.5rem;
    inset-inline: 0;
    z-index: 5;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
  .toast span {
    max-inline-size: 24rem;
    padding: 0.5rem 1rem;
    border-radius: 1.25rem;
    background: light-dark(#1f2a2e, #e9edef);
    color: light-dark(#ffffff, #0a1014);
    font-size: 0.875rem;
    box-shadow: 0 2px 12px #0000004d;
  }
  .details.panel {
    inline-size: 22rem;
    border-inline-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  .frame {
    position: relative;
  }
  .frame.stack .details.panel {
    display: block;
    position: absolute;
    inset: 0;
    z-index: 4;
    inline-size: auto;
    border: 0;
  }
  @container wa-inbox (max-width: 62rem) {
    .details.panel {
      grid-area: 1 / 1 / -1 / -1;
      justify-self: end;
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      inline-size: min(22rem, 100%);
      z-index: 4;
      box-shadow: 0 0 24px #00000033;
    }
  }
  @container wa-inbox (max-width: 40rem) {
    .frame.auto .details.panel {
      display: block;
      inset: 0;
      inline-size: auto;
      border: 0;
    }
  }
  @container (max-width: 22rem) {
    .conversation-header .avatar {
      display: none;
    }
  }
`;
