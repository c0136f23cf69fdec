const KEY = 'wa-inbox-emoji';
const MOST = 24;

/** Emoji that were used last, newest first; none where a page may not store. */
export function recentEmoji(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((emoji) => typeof emoji === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function noteEmoji(emoji: string): void {
  try {
    const kept = [emoji, ...recentEmoji().filter((other) => other !== emoji)].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // it is not remembered
  }
}
