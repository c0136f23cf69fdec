/** Limits of the Cloud API that are not shared. Lengths in characters. Source: Cloud API documents; facts/limits.json. */
export const CLOUD_LIMITS = {
  /** Messages a second for one business number, and after an upgrade. Throughput. */
  messagesPerSecond: 80,
  messagesPerSecondHigh: 1_000,
  /** Milliseconds of quota that one message to a customer costs, and how many may come at once. Pair rate. */
  pairInterval: 6_000,
  pairBurst: 45,
  /** Calls an hour for an app and an active account. Rate limits. */
  callsPerHour: 5_000,
  /** The same while the account has no registered number, and on the app's own nodes. */
  callsPerHourInactive: 200,
  /** Marketing templates a customer gets in 24 hours outside a window. Ours: Meta names no number. */
  marketingPerDay: 2,
  /** Registrations, and deregistrations, of a number in 72 hours. */
  registrations: 10,
  /** Wrong PINs in an hour, and milliseconds between two tries. Ours: Meta says both only in the error's details. */
  wrongPins: 5,
  pinPause: 5_000,
  /** Sends an hour of a throttled flow. Error 132069. */
  throttledFlow: 10,
  /** Milliseconds back that a message can be reacted to, or marked as read. */
  oldestTarget: 30 * 86_400_000,
  blockedUsers: 64_000,
  usersPerBlock: 1_000,
  profile: { about: 139, address: 256, description: 512, email: 128, websites: 2, website: 256 },
  prompts: 4,
  prompt: 80,
  commands: 30,
  commandName: 32,
  commandHint: 256,
  /** Links of a number, and characters that one can fill in. QR codes. */
  links: 2_000,
  prefilledMessage: 140,
  overrideUrl: 200,
  contacts: 257,
  bodyText: 1_024,
  listBody: 4_096,
  headerText: 60,
  footer: 60,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  sections: 10,
  rows: 10,
  sectionTitle: 24,
  rowId: 200,
  rowTitle: 24,
  rowDescription: 72,
  displayText: 20,
  /** The OpenAPI document says 30, SDKs 20. */
  flowCta: 30,
  productItems: 30,
  cards: { least: 2, most: 10 },
  cardBody: 160,
  cardLineBreaks: 2,
  referenceId: 35,
  orderDescription: 120,
  templateName: 512,
  /** 15 in older documents, 20 since 2025-12-03. */
  couponCode: 20,
  buttonIndex: 9,
  pinCode: 6,
} as const;
