import { svg } from 'lit';
import { drawIcon } from '../../content/icons.ts';

export const icons = {
  more: drawIcon(svg`<path d="M5 12h.1M12 12h.1M19 12h.1" />`),
} as const;
