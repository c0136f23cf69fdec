import { svg } from 'lit';
import { drawIcon } from '../../../content/icons.ts';

export const icons = {
  attach: drawIcon(svg`<path d="M12 5v14M5 12h14" />`),
  emoji: drawIcon(svg`<circle cx="12" cy="12" r="8.500" /><path d="M8.500 14.500c2 2.500 5 2.500 7 0M9 9.500h.1M15 9.500h.1" />`),
} as const;
