import { drawIcon } from '../../content/icons.ts';

export const icons = {
  more: drawIcon('<path d="M5 12h.1M12 12h.1M19 12h.1" />'),
  add: drawIcon('<path d="M12 5v14M5 12h14" />'),
} as const;
