import * as z from 'zod/mini';

/** Where webhooks can go. Meta takes https alone; http lets them reach a server on this machine. */
export const callbackUrl = z.string().check(z.regex(/^https?:\/\/[^\s/?#]+\S*$/i, 'The callback must be an http or https URL'));
