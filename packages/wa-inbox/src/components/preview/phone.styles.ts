import { css } from 'lit';
import { wallpaper } from '../../styles/wallpaper.ts';

export const phoneStyles = css`
  .phone {
    --_bubble-max: 86%;
    --_avatar: 2.25rem;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    margin: 0;
    min-block-size: 26rem;
    max-block-size: 44rem;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: 20px;
    background: var(--_wallpaper);
    box-shadow: 0 6px 24px #0b141a1f;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    padding: 0.625rem 0.75rem;
    background: light-dark(#15603e, #1c2b25);
    color: #ffffff;
  }
  .bar > .icon {
    flex: none;
  }
  .bar .avatar {
    background: #ffffff;
    color: #15603e;
  }
  .who {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    line-height: 1.25;
  }
  .who .name {
    justify-self: start;
    max-inline-size: 100%;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who span {
    font-size: 0.75rem;
  }
  .extras {
    display: flex;
    gap: 0.875rem;
    font-size: 0.9375rem;
  }
  .wallpaper {
    display: flex;
    flex-direction: column;
    gap: 0.125rem;
    padding-block: 1rem;
    overflow-y: auto;
    container-type: inline-size;
    outline-offset: -3px;
    ${wallpaper}
  }
  .wallpaper article {
    flex: none;
    padding-block-end: 0.25rem;
  }
  .empty {
    max-inline-size: 30ch;
    margin: auto;
    padding: 0.5rem 0.875rem;
    border-radius: 10px;
    background: var(--_chip);
    color: var(--_chip-text);
    font-size: 0.8125rem;
    text-align: center;
    text-wrap: balance;
  }
  .input {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.375rem 0.5rem 0.625rem;
    background: var(--_wallpaper);
  }
  .input .field {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 0.625rem;
    min-inline-size: 0;
    min-block-size: 2.5rem;
    padding-inline: 0.75rem;
    border-radius: 1.25rem;
    background: var(--_surface-raised);
    color: var(--_text-muted);
  }
  .input .field span {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .input .mic {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  @media (forced-colors: active) {
    .bar,
    .input {
      border: 1px solid;
    }
  }
`;
