/** Elements that no page needs at first. `define.ts` knows how to load and register them. */
export type LazyTag =
  | 'wa-inbox-voice'
  | 'wa-inbox-failure'
  | 'wa-inbox-viewer'
  | 'wa-inbox-sheet'
  | 'wa-inbox-find'
  | 'wa-inbox-details'
  | 'wa-inbox-message-info'
  | 'wa-inbox-message-actions'
  | 'wa-inbox-emoji-picker'
  | 'wa-inbox-template-picker'
  | 'wa-inbox-builder';

export const lazyElements: { load?: (tag: LazyTag) => Promise<void> } = {};
