import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 0;
    overflow: hidden;
    container-type: inline-size;
    background-color: var(--_wallpaper);
    background-image:
      radial-gradient(circle at 12px 14px, var(--_wallpaper-ink) 0 2px, transparent 2.5px),
      radial-gradient(circle at 40px 44px, transparent 0 4px, var(--_wallpaper-ink) 4px 5.5px, transparent 6px),
      radial-gradient(ellipse 7px 3px at 66px 20px, var(--_wallpaper-ink) 0 96%, transparent);
    background-size:
      56px 56px,
      112px 112px,
      84px 84px;
  }
  .scroller {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
    outline-offset: -3px;
    will-change: scroll-position; /* a layer of its own: what scrolls is not drawn together with the wallpaper each time */
  }
  .sizer {
    position: relative;
    flex: none;
    margin-block-start: auto;
    inline-size: 100%;
  }
  .rows {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
  }
  article {
    position: relative;
    outline-offset: -2px;
    border-radius: 4px;
    padding-block-end: 2px;
  }
  article.end {
    padding-block-end: var(--_turn-gap);
  }
  article.marked > .line > .bubble {
    animation: mark 1.6s ease-out;
  }
  @keyframes mark {
    from {
      box-shadow: 0 0 0 4px var(--_accent);
    }
  }
  .head {
    position: absolute;
    inset-block-start: 12px;
    inset-inline: 0;
    display: grid;
    place-items: center;
    min-block-size: 2rem;
  }
  .divider {
    display: grid;
    place-items: center;
    padding-block: 8px;
  }
  .chip {
    padding: 0.25rem 0.75rem;
    border-radius: 8px;
    background: var(--_chip);
    box-shadow: var(--_bubble-shadow);
    color: var(--_chip-text);
    font-size: 0.78125rem;
  }
  .chip.unread {
    background: var(--_unread);
    color: var(--_on-unread);
    font-weight: 600;
  }
  .floating {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 0;
    display: grid;
    place-items: center;
    pointer-events: none;
    opacity: 0;
    transition: opacity 0.2s;
    z-index: 2;
  }
  .floating.shown {
    opacity: 1;
  }
  .latest {
    position: absolute;
    inset-block-end: 16px;
    inset-inline-end: 20px;
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border-radius: 50%;
    background: var(--_surface-raised);
    color: var(--_text-muted);
    box-shadow: 0 1px 4px #00000047;
    z-index: 2;
  }
  .latest .count {
    position: absolute;
    inset-block-end: calc(100% - 0.75rem);
  }
  .notice {
    position: absolute;
    inset: 0;
  }
  .notice > * {
    max-inline-size: 100%;
  }
  .notice .card-notice {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    padding: 1.25rem 1.5rem;
    border-radius: var(--_radius);
    background: var(--_chip);
  }
`;
