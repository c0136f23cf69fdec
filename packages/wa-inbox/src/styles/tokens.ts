import { css } from 'lit';

/**
 * The design tokens. Each is a public `--wa-inbox-*` property with a light and a dark default; inside, components use
 * the private twin `--_*`. `color-scheme` decides, so a host's `theme` attribute or the system does.
 */
export const tokens = css`
  :host {
    --_font: var(
      --wa-inbox-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      'Noto Sans',
      sans-serif,
      'Noto Color Emoji'
    );
    --_font-size: var(--wa-inbox-font-size, 0.9375rem);
    --_surface: var(--wa-inbox-surface, light-dark(#ffffff, #161717));
    --_surface-raised: var(--wa-inbox-surface-raised, light-dark(#ffffff, #242626));
    --_surface-sunken: var(--wa-inbox-surface-sunken, light-dark(#f4f2ef, #202222));
    --_surface-selected: var(--wa-inbox-surface-selected, light-dark(#e9f3ed, #263630));
    --_surface-hover: var(--wa-inbox-surface-hover, light-dark(#f6f4f1, #1f2121));
    --_border: var(--wa-inbox-border, light-dark(#e2ded8, #303333));
    --_text: var(--wa-inbox-text, light-dark(#0a1014, #e9edef));
    --_text-muted: var(--wa-inbox-text-muted, light-dark(#535d62, #a7b0b4));
    --_accent: var(--wa-inbox-accent, light-dark(#1a7a4c, #2fb673));
    --_accent-strong: var(--wa-inbox-accent-strong, light-dark(#15603e, #4cc98a));
    --_on-accent: var(--wa-inbox-on-accent, light-dark(#ffffff, #06140d));
    --_link: var(--wa-inbox-link, light-dark(#04608c, #6cc5f0));
    --_wallpaper: var(--wa-inbox-wallpaper, light-dark(#efe9e0, #111313));
    --_wallpaper-ink: var(--wa-inbox-wallpaper-ink, light-dark(#e4dccf, #1a1d1d));
    --_bubble-in: var(--wa-inbox-bubble-in, light-dark(#ffffff, #242626));
    --_bubble-out: var(--wa-inbox-bubble-out, light-dark(#d9fdd3, #144d37));
    --_bubble-text: var(--wa-inbox-bubble-text, light-dark(#0a1014, #e9edef));
    --_bubble-meta: var(--wa-inbox-bubble-meta, light-dark(#4f5b5f, #b4c0bc));
    --_bubble-shadow: var(--wa-inbox-bubble-shadow, 0 1px 0.5px light-dark(#0b141a24, #00000066));
    --_tick-read: var(--wa-inbox-tick-read, light-dark(#04618f, #6cc9f5));
    --_chip: var(--wa-inbox-chip, light-dark(#ffffffe6, #242626f2));
    --_chip-text: var(--wa-inbox-chip-text, light-dark(#4a5357, #b4bcbf));
    --_unread: var(--wa-inbox-unread, light-dark(#177245, #2fb673));
    --_on-unread: var(--wa-inbox-on-unread, light-dark(#ffffff, #06140d));
    --_danger: var(--wa-inbox-danger, light-dark(#b3261e, #ff9d94));
    --_danger-surface: var(--wa-inbox-danger-surface, light-dark(#fdecea, #3b1e1c));
    --_warning: var(--wa-inbox-warning, light-dark(#7a4b00, #f2c078));
    --_warning-surface: var(--wa-inbox-warning-surface, light-dark(#fdf1dc, #33270f));
    --_focus: var(--wa-inbox-focus, light-dark(#04618f, #8ad3fa));
    --_radius: var(--wa-inbox-radius, 12px);
    --_bubble-radius: var(--wa-inbox-bubble-radius, 7.5px);
    --_bubble-max: var(--wa-inbox-bubble-max, 65%);
    --_list-width: var(--wa-inbox-list-width, 22rem);
    --_row-height: var(--wa-inbox-row-height, 72px);
    --_avatar: var(--wa-inbox-avatar-size, 48px);
    --_gap: var(--wa-inbox-gap, 1rem);

    color: var(--_text);
    font: 400 var(--_font-size) / 1.4 var(--_font);
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
`;

/** What every component shares: box model, buttons, focus ring, text for screen readers only. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    border: 0;
    margin: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    flex: none;
    border-radius: 50%;
    color: var(--_text-muted);
  }
  .icon-button:hover:not(:disabled) {
    background: var(--_surface-sunken);
    color: var(--_text);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: 2.5rem;
    padding: 0.375rem 1.125rem;
    border-radius: 1.25rem;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .button:hover:not(:disabled) {
    background: var(--_accent-strong);
  }
  .button:disabled {
    opacity: 0.55;
  }
  .button.quiet {
    background: none;
    color: var(--_accent-strong);
  }
  .button.quiet:hover:not(:disabled) {
    background: var(--_surface-sunken);
  }
  svg.icon {
    display: block;
    inline-size: 1.375em;
    block-size: 1.375em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :host(:dir(rtl)) .flip {
    transform: scaleX(-1);
    transform-origin: center;
    transform-box: view-box;
  }
  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .notice {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.5rem;
    padding: 2rem 1.5rem;
    text-align: center;
    color: var(--_text-muted);
  }
  .notice h2,
  .notice h3 {
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 600;
    color: var(--_text);
  }
  .notice p {
    margin: 0;
    max-inline-size: 32ch;
    text-wrap: balance;
  }
  .spinner {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border-radius: 50%;
    border: 2.5px solid var(--_border);
    border-block-start-color: var(--_accent);
    animation: spin 0.9s linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 2.4s !important;
      transition-duration: 0s !important;
      scroll-behavior: auto !important;
    }
  }
`;
