/** "12:03" of a time in milliseconds. */
export const clock = (at) => new Date(at).toISOString().slice(11, 16);

export const TICKS = { sent: '✓', delivered: '✓✓', read: '✓✓' };

/** What stands at the end of a bubble. */
export const metaOf = ({ timestamp, status }) => `${clock(timestamp)} ${status ? TICKS[status] : ''}`;
