/** Elements that no page needs at first. `define.ts` knows how to load and register them. */
export type LazyTag = 'wa-inbox-voice' | 'wa-inbox-viewer' | 'wa-inbox-sheet' | ComposerTag;
type ComposerTag = 'wa-inbox-message-actions';

export const lazyElements: { load?: (tag: LazyTag) => Promise<void> } = {};
