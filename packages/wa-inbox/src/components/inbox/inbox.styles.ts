import { css } from 'lit';

export const inboxStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 20rem;
    color-scheme: light dark;
    container: wa-inbox / inline-size;
    background: var(--_surface);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(16rem, var(--_list-width)) minmax(0, 1fr) auto;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
    overflow: hidden;
  }
  .connection {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    padding: 0.375rem 1rem;
    background: var(--_warning-surface);
    color: var(--_warning);
    font-size: 0.8125rem;
    text-align: center;
  }
  .connection.offline {
    background: var(--_danger-surface);
    color: var(--_danger);
  }
  wa-inbox-contact-list {
    grid-row: 2;
    border-inline-end: 1px solid var(--_border);
  }
  .conversation {
    grid-row: 2;
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    min-inline-size: 0;
    min-block-size: 0;
    container-type: inline-size;
  }
  .conversation.none {
    grid-template-rows: minmax(0, 1fr);
    background: var(--_surface-sunken);
  }
  .conversation-header {
    --_avatar-size: 2.5rem;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: var(--_header-height);
    padding: 0.5rem 1rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .who {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 0.75rem;
    min-inline-size: 0;
  }
  .who h2 {
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }
  .who h2,
  .who p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who p {
    margin: 0;
    color: var(--_text-muted);
    font-size: 0.8125rem;
  }
  .who .typing {
    color: var(--_accent-strong);
  }
  .window {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    grid-area: 1 / 2 / 3;
    align-self: center;
    padding: 0.1875rem 0.625rem;
    border-radius: 1rem;
    background: var(--_surface-selected);
    color: var(--_accent-strong);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .window.closing,
  .window.closed {
    background: var(--_warning-surface);
    color: var(--_warning);
  }
  .back {
    display: none;
    margin-inline-start: -0.5rem;
  }
  .details {
    grid-row: 2;
    grid-column: 3;
    min-block-size: 0;
    overflow: auto;
  }
  .empty {
    block-size: 100%;
  }
  .unconfigured {
    block-size: 100%;
  }
  .frame.stack {
    grid-template-columns: minmax(0, 1fr);
  }
  .frame.stack .back {
    display: inline-grid;
  }
  .frame.stack .details,
  .frame.stack.open wa-inbox-contact-list,
  .frame.stack:not(.open) .conversation {
    display: none;
  }
  @container wa-inbox (max-width: 40rem) {
    .frame.auto {
      grid-template-columns: minmax(0, 1fr);
    }
    .frame.auto .back {
      display: inline-grid;
    }
    .frame.auto .details,
    .frame.auto.open wa-inbox-contact-list,
    .frame.auto:not(.open) .conversation {
      display: none;
    }
  }
  .window .short {
    display: none;
  }
`;
