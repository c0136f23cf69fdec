import { css } from 'lit';

/** A profile image or initials, as large as `--_avatar-size`. */
export const avatarStyles = css`
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_avatar-size);
    block-size: var(--_avatar-size);
    border-radius: 50%;
    overflow: hidden;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-weight: 600;
    font-size: calc(var(--_avatar-size) * 0.36);
  }
  .avatar[data-initials]::before {
    content: attr(data-initials);
  }
  .avatar img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
`;

/** The delivery tick. */
export const tickStyles = css`
  .tick {
    display: inline-flex;
    flex: none;
    font-size: 0.8125rem;
  }
  .tick.read,
  .tick.played {
    color: var(--_tick-read);
  }
  .tick.failed {
    color: var(--_danger);
  }
`;

/** A number of unread messages. */
export const countStyles = css`
  .count {
    flex: none;
    min-inline-size: 1.25rem;
    padding-inline: 0.375rem;
    border-radius: 1rem;
    background: var(--_unread);
    color: var(--_on-unread);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.25rem;
    text-align: center;
  }
`;

/** A labelled field with what is wrong with it. */
export const fieldStyles = css`
  form label {
    display: grid;
    gap: 0.25rem;
    font-size: 0.8125rem;
    color: var(--_text-muted);
  }
  form input {
    min-block-size: 2.5rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--_text-muted);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  form .problem {
    color: var(--_danger);
    font-size: 0.8125rem;
  }
`;
