/** Limits of message templates. Lengths in characters. Source: Cloud API documents; facts/template-rules.json. */
export const TEMPLATE_LIMITS = {
  name: 512,
  /** Templates of an account that is not verified, and of one that is. */
  count: { unverified: 250, verified: 6_000 },
  createsPerHour: 100,
  headerText: 60,
  headerParameters: 1,
  body: 1_024,
  /** Filled in, where the body is all there is. */
  loneBody: 32_768,
  offerBody: 600,
  footer: 60,
  buttons: 10,
  /** How many of a kind there may be; kinds that are not named are limited by `buttons` alone. */
  buttonsOfKind: { QUICK_REPLY: 10, URL: 2, PHONE_NUMBER: 1, COPY_CODE: 1, CATALOG: 1, MPM: 1, OTP: 1 } as Readonly<
    Record<string, number>
  >,
  buttonText: 25,
  buttonUrl: 2_000,
  buttonPhone: 20,
  couponCode: 20,
  authenticationCode: 15,
  packageName: 224,
  signatureHash: 11,
  codeExpiration: { least: 1, most: 90 },
  cards: { least: 2, most: 10 },
  cardBody: 160,
  cardButtons: 2,
  offerText: 16,
  /** An approved template: edits a day, and in 30 days. */
  editsPerDay: 1,
  editsPerMonth: 10,
  /** Milliseconds: the first and the second pause of low quality; the third disables. */
  pauses: [3 * 3_600_000, 6 * 3_600_000],
  /** Milliseconds that the name of a deleted approved template is held, and that unsent messages keep it. */
  nameHold: 30 * 86_400_000,
  /** Seconds that an undelivered message is tried, by category; -1 stands for 30 days where `isEndless`. */
  ttl: {
    AUTHENTICATION: { least: 30, most: 900, isEndless: true },
    UTILITY: { least: 30, most: 43_200, isEndless: true },
    MARKETING: { least: 43_200, most: 2_592_000, isEndless: false },
  },
} as const;
