import { css } from 'lit';

/** What the messages of a preview lie on, for the rule of what holds them; the thread, which is loaded first, has its own. */
export const wallpaper = css`
  background-color: var(--_wallpaper);
  background-image:
    radial-gradient(circle at 12px 14px, var(--_wallpaper-ink) 0 2px, transparent 2.5px),
    radial-gradient(circle at 40px 44px, transparent 0 4px, var(--_wallpaper-ink) 4px 5.5px, transparent 6px),
    radial-gradient(ellipse 7px 3px at 66px 20px, var(--_wallpaper-ink) 0 96%, transparent);
  background-size:
    56px 56px,
    112px 112px,
    84px 84px;
`;
