import { drawIcon } from '../../content/icons.ts';

/** Icons of the tools; loaded with them. */
export const deskIcons = {
  more: drawIcon('<path d="M12 5h.01M12 12h.01M12 19h.01" stroke-width="4" />'),
  tack: drawIcon('<path d="M9 4h6l-1 6 3 3H7l3-3z" /><path d="M12 13v7" />'),
  archive: drawIcon('<rect x="4" y="5" width="16" height="4" rx="1" /><path d="M6 9v10h12V9M10 13h4" />'),
  mute: drawIcon('<path d="M6 16V11a6 6 0 0 1 9-5M18 11v5l2 2H8M10 21h4M4 4l16 16" />'),
  dot: drawIcon('<circle cx="12" cy="12" r="5" fill="currentColor" />'),
  read: drawIcon('<path d="M2 13l4 4 8-9M11 16l1 1 9-10" />'),
  star: drawIcon('<path d="M12 4l2.500 5.200 5.500.7-4 3.900 1 5.700-5-2.700-5 2.700 1-5.700-4-3.900 5.500-.7z" />'),
  info: drawIcon('<circle cx="12" cy="12" r="8" /><path d="M12 11v5M12 8v.1" />'),
  select: drawIcon('<rect x="4" y="4" width="16" height="16" rx="3" /><path d="M8 12l3 3 5-6" />'),
  export: drawIcon('<path d="M12 4v11M8 11l4 4 4-4M5 20h14" />'),
  print: drawIcon('<path d="M7 9V4h10v5M7 17H4v-8h16v8h-3" /><rect x="7" y="14" width="10" height="6" />'),
  up: drawIcon('<path d="M6 15l6-6 6 6" />'),
  down: drawIcon('<path d="M6 9l6 6 6-6" />'),
  link: drawIcon(
    '<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1" /><path d="M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1" />',
  ),
};
