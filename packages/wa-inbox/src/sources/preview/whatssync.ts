import { WHATSSYNC_ENDPOINTS } from '@wa-inbox/protocol/whatssync/endpoints';
import { sendBody } from '@wa-inbox/protocol/whatssync/requests';
import type { PayloadReader } from '../../model/preview.ts';
import { membersOf } from '../message-objects/reader.ts';
import { callOf } from './call.ts';
import { problemsOf } from './problems.ts';
import { readMessage, templateUseProblems } from './read-message.ts';

const endpoint = WHATSSYNC_ENDPOINTS.find(({ id }) => id === 'whatssync.messages.send')!;
/** The document names no host: the mock's. */
const BASE_URL = 'http://localhost:4010';

/** `POST /api/v1/messages`. seeds/003 */
export const whatssyncReader: PayloadReader = {
  dialect: 'whatssync',
  read(body, templates) {
    const wire = membersOf(body);
    const problems = [...problemsOf(sendBody, body), ...templateUseProblems(wire, { templates, at: [] })];
    return { messages: readMessage(wire, templates), problems };
  },
  templatePayload: (use, phone) => ({ to: `+${phone}`, type: 'template', template: use }),
  call: (body, { baseUrl = BASE_URL, values }) => callOf({ endpoint, baseUrl, values }, body),
};
