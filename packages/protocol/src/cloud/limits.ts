/** Limits of the Cloud API that are not shared. Lengths in characters. Source: Cloud API documents; facts/limits.json. */
export const CLOUD_LIMITS = {
  /** Messages a second for one business number; 1,000 after an upgrade. Throughput. */
  messagesPerSecond: 80,
  /** Milliseconds of quota that one message to a customer costs, and how many may come at once. Pair rate. */
  pairInterval: 6_000,
  pairBurst: 45,
  /** Calls an hour for an app and an active account. Rate limits. */
  callsPerHour: 5_000,
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
