import { svg, html, type TemplateResult } from 'lit';

/** Original line icons on a 24-unit grid; decorative, so hidden from screen readers. */
const icon = (paths: TemplateResult, box = '0 0 24 24'): TemplateResult =>
  html`<svg class="icon" viewBox=${box} aria-hidden="true" focusable="false">${paths}</svg>`;

export const icons = {
  back: icon(svg`<path class="flip" d="M15 5l-7 7 7 7" />`),
  search: icon(svg`<circle cx="11" cy="11" r="6" /><path d="M20 20l-4.5-4.5" />`),
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  newChat: icon(svg`<path d="M20 12v5a2 2 0 0 1-2 2H9l-5 3V7a2 2 0 0 1 2-2h6" /><path d="M19 2v6M16 5h6" />`),
  send: icon(svg`<path d="M4 12l16-8-6 16-3-6z" /><path d="M11 14l9-10" />`),
  down: icon(svg`<path d="M6 9l6 6 6-6" />`),
  template: icon(svg`<rect x="4" y="4" width="16" height="16" rx="3" /><path d="M8 9h8M8 13h8M8 17h4" />`),
  document: icon(svg`<path d="M7 3h7l4 4v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z" /><path d="M14 3v5h4" />`),
  pin: icon(svg`<path d="M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.800 7 11 7 11z" /><circle cx="12" cy="10" r="2.500" />`),
  image: icon(
    svg`<rect x="3" y="5" width="18" height="14" rx="2" /><circle cx="9" cy="10" r="1.500" /><path d="M4 18l6-5 4 3 3-2 4 4" />`,
  ),
  lock: icon(svg`<rect x="5" y="11" width="14" height="9" rx="2" /><path d="M8 11V8a4 4 0 0 1 8 0v3" />`),
  clock: icon(svg`<circle cx="12" cy="12" r="8" /><path d="M12 8v4l3 2" />`),
  person: icon(svg`<circle cx="12" cy="8.500" r="3.800" /><path d="M4.500 20c1-4 4-6 7.500-6s6.500 2 7.500 6" />`),
  reply: icon(svg`<path d="M10 6L4 12l6 6" /><path d="M4 12h9c4 0 6 2 7 6" />`),
  external: icon(svg`<path d="M14 4h6v6M20 4l-9 9" /><path d="M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5" />`),
  phone: icon(svg`<path d="M6 3h3l2 5-2.500 1.500a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z" />`),
  tick: icon(svg`<path d="M3 9l4.500 4.500L15 5" />`, '0 0 18 18'),
  ticks: icon(svg`<path d="M1.500 9l4.500 4.500L13.500 5M10.500 13l.5.5L18.500 5" />`, '0 0 20 18'),
  pending: icon(svg`<circle cx="9" cy="9" r="6.500" /><path d="M9 5.500V9l2.500 1.500" />`, '0 0 18 18'),
  failed: icon(svg`<circle cx="9" cy="9" r="7" /><path d="M9 5v4.500M9 12.700v.1" />`, '0 0 18 18'),
} as const;
