/** Texts of notifications and sound; loaded with the tools. */
export const alertStrings = {
  'alerts.notifications': 'Notifications',
  'alerts.sound': 'Sound',
  'alerts.refused': 'The browser does not allow this page notifications',
  'alerts.hidden': 'New message',
} as const;
