import { css } from 'lit';

export const recordingStyles = css`
  .recording {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
  }
  .recording ~ .bar {
    display: none;
  }
  .recording .problem {
    flex: 1;
    padding: 0;
  }
  .recording .asking {
    flex: 1;
    color: var(--_text-muted);
  }
  .recording .dot {
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--_danger);
    animation: wa-inbox-blink 1.6s ease-in-out infinite;
  }
  .recording .time {
    font-variant-numeric: tabular-nums;
  }
  .levels {
    flex: 1;
    min-inline-size: 3rem;
    block-size: 1.75rem;
  }
  .levels path {
    stroke: var(--_accent-strong);
    stroke-width: 2.2;
    stroke-linecap: round;
    fill: none;
  }
  .recording wa-inbox-voice {
    flex: 1;
    min-inline-size: 0;
    padding: 0.25rem 0.75rem;
    border-radius: 1.375rem;
    background: var(--_surface-sunken);
  }
  @keyframes wa-inbox-blink {
    50% {
      opacity: 0.25;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .recording .dot {
      animation: none;
    }
  }
`;
