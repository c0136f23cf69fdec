/** Limits that the providers document, each with its unit and source. */

const HOUR = 3_600_000;

export const LIMITS = {
  /** Characters of a text body. Cloud API text messages; seeds/001. */
  textBody: 4_096,
  /** Characters of an image, video or document caption. Cloud API media messages. */
  caption: 1_024,
  /** Milliseconds that a customer service window stays open after the customer's last message. Cloud API. */
  serviceWindow: 24 * HOUR,
  /** Characters of `biz_opaque_callback_data`. Cloud API. */
  callbackData: 512,
  whatssync: {
    /** Requests a minute for one API key. seeds/003. */
    requestsPerMinute: 60,
    /** Messages a day for one business phone number. seeds/003. */
    messagesPerDay: 1_000,
    /** Items of a page, by default and at most. Ours: the document is silent. */
    pageSize: 20,
    pageSizeMax: 100,
  },
} as const;
