import { css } from 'lit';

/** Dark in every theme: pictures are looked at against the dark. */
export const viewerStyles = css`
  :host {
    color-scheme: dark;
  }
  dialog {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: #0b0d0d;
    color: var(--_text);
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.5rem 0.75rem;
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 500;
  }
  .picture {
    display: grid;
    place-items: center;
    min-block-size: 0;
    overflow: hidden;
    touch-action: none;
  }
  img,
  video {
    max-inline-size: calc(100% - 8rem);
    max-block-size: 100%;
    min-inline-size: min(60%, 24rem);
    object-fit: contain;
    transition: transform 0.12s ease-out;
    user-select: none;
  }
  .zoomed {
    cursor: grab;
  }
  .dragged img {
    cursor: grabbing;
    transition: none;
  }
  .turn {
    position: absolute;
    inset-block-start: calc(50% - 1.5rem);
    inline-size: 3rem;
    block-size: 3rem;
    background: #242626d9;
    color: var(--_text);
    z-index: 1;
  }
  .previous {
    inset-inline-start: 1rem;
  }
  .next {
    inset-inline-end: 1rem;
  }
  .caption {
    max-block-size: 20dvh;
    margin: 0;
    padding: 0.75rem 1.5rem 1rem;
    overflow: auto;
    text-align: center;
    overflow-wrap: anywhere;
  }
  @media (max-width: 40rem) {
    img,
    video {
      max-inline-size: 100%;
    }
  }
`;
