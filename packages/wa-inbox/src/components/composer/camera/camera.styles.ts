import { css } from 'lit';

export const cameraStyles = css`
  .camera {
    inline-size: min(40rem, 100vw - 1.5rem);
    max-block-size: calc(100dvh - 1.5rem);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    overflow: hidden;
  }
  .camera[open] {
    display: flex;
    flex-direction: column;
  }
  .camera::backdrop {
    background: #000000b3;
  }
  .camera header {
    display: flex;
    align-items: center;
    padding-block: 0.5rem;
    padding-inline: 1.25rem 0.5rem;
  }
  .camera h2 {
    flex: 1;
    margin: 0;
    font-size: 1.0625rem;
  }
  .camera video,
  .camera img {
    flex: 0 1 auto;
    inline-size: 100%;
    min-block-size: 6rem;
    max-block-size: 70dvh;
    background: #000000;
    object-fit: contain;
  }
  .camera .mirrored {
    transform: scaleX(-1);
  }
  .camera footer {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.75rem;
    padding: 0.875rem 1.25rem;
  }
  .shutter {
    inline-size: 3.75rem;
    block-size: 3.75rem;
    border: 4px solid var(--_surface);
    border-radius: 50%;
    outline: 3px solid var(--_accent);
    background: var(--_accent);
  }
  .shutter:hover {
    background: var(--_accent-strong);
  }
  .shutter:focus-visible {
    outline: 4px solid var(--_focus);
  }
  .flip {
    position: absolute;
    inset-inline-end: 1.25rem;
  }
  .camera .problem,
  .camera .asking {
    display: grid;
    place-items: center;
    min-block-size: 10rem;
    margin: 0;
    padding: 1rem 1.5rem;
    font-size: 0.9375rem;
    text-align: center;
    text-wrap: balance;
  }
  .camera .asking {
    color: var(--_text-muted);
  }
  @media (forced-colors: active) {
    .shutter {
      background: ButtonText;
    }
  }
`;
