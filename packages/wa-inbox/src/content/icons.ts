import { html, type TemplateResult } from 'lit';

/** Original line icons on a 24-unit grid; decorative, so hidden from screen readers. Each is a template of its own, without a place for a value. */
export function drawIcon(paths: string, box = '0 0 24 24'): TemplateResult {
  const strings = [`<svg class="icon" viewBox="${box}" aria-hidden="true" focusable="false">${paths}</svg>`];
  return html(Object.assign(strings, { raw: strings }));
}

export const icons = {
  back: drawIcon('<path class="flip" d="M15 5l-7 7 7 7" />'),
  search: drawIcon('<circle cx="11" cy="11" r="6" /><path d="M20 20l-4.5-4.5" />'),
  close: drawIcon('<path d="M6 6l12 12M18 6L6 18" />'),
  newChat: drawIcon('<path d="M20 12v5a2 2 0 0 1-2 2H9l-5 3V7a2 2 0 0 1 2-2h6" /><path d="M19 2v6M16 5h6" />'),
  send: drawIcon('<path d="M4 12l16-8-6 16-3-6z" /><path d="M11 14l9-10" />'),
  down: drawIcon('<path d="M6 9l6 6 6-6" />'),
  template: drawIcon('<rect x="4" y="4" width="16" height="16" rx="3" /><path d="M8 9h8M8 13h8M8 17h4" />'),
  document: drawIcon('<path d="M7 3h7l4 4v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z" /><path d="M14 3v5h4" />'),
  pin: drawIcon('<path d="M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.800 7 11 7 11z" /><circle cx="12" cy="10" r="2.500" />'),
  image: drawIcon(
    '<rect x="3" y="5" width="18" height="14" rx="2" /><circle cx="9" cy="10" r="1.500" /><path d="M4 18l6-5 4 3 3-2 4 4" />',
  ),
  lock: drawIcon('<rect x="5" y="11" width="14" height="9" rx="2" /><path d="M8 11V8a4 4 0 0 1 8 0v3" />'),
  clock: drawIcon('<circle cx="12" cy="12" r="8" /><path d="M12 8v4l3 2" />'),
  person: drawIcon('<circle cx="12" cy="8.500" r="3.800" /><path d="M4.500 20c1-4 4-6 7.500-6s6.500 2 7.500 6" />'),
  reply: drawIcon('<path class="flip" d="M10 6L4 12l6 6M4 12h9c4 0 6 2 7 6" />'),
  external: drawIcon('<path d="M14 4h6v6M20 4l-9 9" /><path d="M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5" />'),
  phone: drawIcon('<path d="M6 3h3l2 5-2.500 1.500a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z" />'),
  play: drawIcon('<path d="M8 5l11 7-11 7z" fill="currentColor" />'),
  video: drawIcon('<rect x="3" y="6" width="12" height="12" rx="2" /><path d="M15 11l6-3v8l-6-3z" />'),
  sound: drawIcon('<path d="M9 18V6l10-2v12" /><circle cx="6.500" cy="18" r="2.500" /><circle cx="16.500" cy="16" r="2.500" />'),
  voice: drawIcon('<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5 11a7 7 0 0 0 14 0M12 18v3" />'),
  sticker: drawIcon('<path d="M13 20H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v6z" /><path d="M13 20c0-5 2-7 7-7" />'),
  list: drawIcon('<path d="M9 7h11M9 12h11M9 17h11M4.500 7h.1M4.500 12h.1M4.500 17h.1" />'),
  bag: drawIcon('<path d="M5 8h14l1 12H4z" /><path d="M9 10V7a3 3 0 0 1 6 0v3" />'),
  form: drawIcon('<rect x="5" y="4" width="14" height="17" rx="2" /><path d="M9 3h6v3H9zM9 12l2 2 4-4" />'),
  copy: drawIcon('<rect x="9" y="9" width="11" height="11" rx="2" /><path d="M5 15H4V5a1 1 0 0 1 1-1h10v1" />'),
  offer: drawIcon('<path d="M4 4h8l8 8-8 8-8-8z" /><circle cx="8.500" cy="8.500" r="1" />'),
  forward: drawIcon('<path class="flip" d="M14 6l6 6-6 6M20 12h-9c-4 0-6 2-7 6" />'),
  gone: drawIcon('<circle cx="12" cy="12" r="8" /><path d="M6.500 6.500l11 11" />'),
  tick: drawIcon('<path d="M3 9l4.500 4.500L15 5" />', '0 0 18 18'),
  ticks: drawIcon('<path d="M1.500 9l4.500 4.500L13.500 5M10.500 13l.5.5L18.500 5" />', '0 0 20 18'),
  pending: drawIcon('<circle cx="9" cy="9" r="6.500" /><path d="M9 5.500V9l2.500 1.500" />', '0 0 18 18'),
  failed: drawIcon('<circle cx="9" cy="9" r="7" /><path d="M9 5v4.500M9 12.700v.1" />', '0 0 18 18'),
} as const;
