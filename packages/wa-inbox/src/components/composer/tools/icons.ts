import { drawIcon, icons as contentIcons } from '../../../content/icons.ts';

export const icons = {
  attach: drawIcon('<path d="M12 5v14M5 12h14" />'),
  emoji: drawIcon('<circle cx="12" cy="12" r="8.500" /><path d="M8.500 14.500c2 2.500 5 2.500 7 0M9 9.500h.1M15 9.500h.1" />'),
  file: contentIcons.image,
  pin: contentIcons.pin,
  voice: contentIcons.voice,
  person: contentIcons.person,
  form: contentIcons.list,
  camera: drawIcon('<path d="M4 8h4l1.500-2.500h5L16 8h4v11H4z" /><circle cx="12" cy="13" r="3.500" />'),
} as const;
