import { svg } from 'lit';
import { drawIcon } from '../../content/icons.ts';

export const icons = {
  more: drawIcon(svg`<path d="M5 12h.1M12 12h.1M19 12h.1" />`),
  add: drawIcon(svg`<path d="M12 5v14M5 12h14" />`),
} as const;
