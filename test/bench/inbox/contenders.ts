import { join } from 'node:path';

const here = (file: string): string => join(import.meta.dirname, file);

/** The bare list that the others are measured by. */
export const FLOOR = 'bare-lit-list';
export const OURS = 'wa-inbox';

/** Name → adapter. */
export const contenders: Readonly<Record<string, string>> = {
  [OURS]: here('../inbox-contender.js'),
  [FLOOR]: here('contenders/bare-lit-list.js'),
  'react-virtuoso': here('contenders/react-virtuoso.js'),
  'plain-dom': here('contenders/plain-dom.js'),
  'deep-chat': here('contenders/deep-chat.js'),
  chatscope: here('contenders/chatscope.js'),
  'vue-advanced-chat': here('contenders/vue-advanced-chat.js'),
};

/** Those that draw all rows: a few samples of them tell enough, and take minutes. */
export const SLOW: ReadonlySet<string> = new Set(['plain-dom', 'deep-chat', 'chatscope', 'vue-advanced-chat']);
