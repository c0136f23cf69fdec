/** Limits that the providers document, each with its unit and source. */

const HOUR = 3_600_000;
const KILOBYTE = 1_024;
const MEGABYTE = KILOBYTE * KILOBYTE;

export const LIMITS = {
  /** Characters of a text body. Cloud API text messages; seeds/001. */
  textBody: 4_096,
  /** Characters of an image, video or document caption. Cloud API media messages. */
  caption: 1_024,
  /** Milliseconds that a customer service window stays open after the customer's last message. Cloud API. */
  serviceWindow: 24 * HOUR,
  /** Milliseconds in which everything is free once the business has answered a click on an ad. Cloud API, free entry point. */
  freeEntryPoint: 72 * HOUR,
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
  chakra: {
    /** Items of a page, by default and at most. docs.chakrahq.com, list process; for other lists ours. */
    pageSize: 10,
    pageSizeMax: 100,
    /** Processes of one bulk call. Ours: the document speaks of thousands. */
    bulkEntries: 10_000,
  },
  /** seeds/001, "Validation Rules & Limits", unless a line says otherwise. */
  chatmitra: {
    /** Messages a minute for one token. seeds/001, "Error 429". */
    messagesPerMinute: 20,
    /** Milliseconds that a job waits in the queue, from and to. seeds/001: "within 5-30 seconds". */
    queueDelay: [5_000, 30_000],
    /** Tries of one message, and milliseconds before the second; each further wait is twice as long. Ours: the document only says that it retries. */
    tries: 5,
    backOff: 5_000,
    /** What a world starts with. Ours. */
    credits: 1_000,
    emojis: 10,
    templateName: 60,
    bodyParameters: 10,
    parameterText: 1_024,
    buttons: 3,
    buttonTitle: 20,
    listRows: 10,
    rowTitle: 20,
    /** Characters of button and row ids, and of quick reply payloads. */
    id: 256,
    latitude: 90,
    longitude: 180,
    /** Bytes, and the formats by their usual file endings. */
    media: {
      image: { bytes: 5 * MEGABYTE, formats: ['jpg', 'jpeg', 'png', 'webp'] },
      video: { bytes: 16 * MEGABYTE, formats: ['mp4', '3gp'] },
      audio: { bytes: 16 * MEGABYTE, formats: ['mp3', 'ogg', 'opus'] },
      document: { bytes: 100 * MEGABYTE, formats: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'txt'] },
      sticker: { bytes: 500 * KILOBYTE, formats: ['webp'] },
    },
  },
} as const;
