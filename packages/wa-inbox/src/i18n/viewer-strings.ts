/** Texts of what is loaded when it is first used: the viewer, the sheet, the voice player. */
export const viewerStrings = {
  'sheet.close': 'Close',
  'sheet.inert': 'What the customer can choose',
  'viewer.title': 'Picture {number} of {count}',
  'viewer.close': 'Close',
  'viewer.previous': 'Previous picture',
  'viewer.next': 'Next picture',
  'viewer.in': 'Zoom in',
  'viewer.out': 'Zoom out',
  'viewer.open': 'Open in a new tab',
  'voice.play': 'Play: {what}',
  'voice.pause': 'Pause: {what}',
  'voice.seek': 'Position',
  'voice.position': '{time} of {length}',
  'voice.speed': 'Speed {speed}',
} as const;
