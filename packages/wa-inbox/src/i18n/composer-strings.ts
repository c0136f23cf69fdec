/** Texts of what a composer and a message's menu load when they are first used. */
export const composerStrings = {
  'reply.label': 'Your message answers',
  'reply.cancel': 'Do not answer this message',
  'actions.open': 'Answer, react or forward',
  'actions.react': 'React with {emoji}',
  'actions.back': 'Take back {emoji}',
  'actions.more': 'More emoji',
  'actions.reply': 'Reply',
  'actions.copy': 'Copy text',
  'actions.forward': 'Forward',
} as const;
