import { drawIcon } from '../../content/icons.ts';

export const viewerIcons = {
  in: drawIcon('<circle cx="11" cy="11" r="6" /><path d="M20 20l-4.500-4.500M8.500 11h5M11 8.500v5" />'),
  out: drawIcon('<circle cx="11" cy="11" r="6" /><path d="M20 20l-4.500-4.500M8.500 11h5" />'),
  previous: drawIcon('<path class="flip" d="M15 5l-7 7 7 7" />'),
  next: drawIcon('<path class="flip" d="M9 5l7 7-7 7" />'),
};
