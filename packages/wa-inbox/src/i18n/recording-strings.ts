/** Texts of the voice recorder; loaded with it. */
export const recordingStrings = {
  'recording.label': 'Voice message',
  'recording.discard': 'Discard',
  'recording.asking': 'Waiting for the microphone',
  'recording.time': 'Length of the recording',
  'recording.stop': 'Stop and listen',
  'recording.own': 'Your voice message',
  'recording.refused': 'The browser does not let this page use the microphone. Allow it beside the address, then try again.',
  'recording.missing': 'No microphone was found. Connect one, then try again.',
  'recording.failed': 'The microphone could not be recorded. Another program may be using it.',
} as const;
