import type { RequestListener } from 'node:http';

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
const PAGE = `wa-mock is running.

  /api/v1/contacts                    the Contacts/Messages API (Authorization: Bearer test-token)
  /api/v1/contacts/{phone}/messages   messages of a contact
  /api/v1/messages                    POST sends one
  /socket.io/                         socket.io, auth {token}
  /_mock/health                       is it up, and where is its clock
  /_mock/config                       tokens, ids and settings
  /_mock/docs                         every call, to read and to try; /_mock/openapi.json is the same for programs
  /_mock/docs/events                  every event of the sockets and every webhook; /_mock/asyncapi.json for programs
  /_mock/db                           every collection, to filter, sort, page and edit
  /_mock/account                      PATCH unregisters, restricts or limits the business number
  /_mock/inbound                      POST {"from": "12025550123", "text": "Hi"}: a customer writes
  /w/{name}/...                       any of these in a world of its own

Not affiliated with WhatsApp or Meta.
`;

/** What stands at `/` when no app is mounted. */
export const landing: RequestListener = (request, response) => {
  const isRoot = /^\/(?:w\/[a-z0-9-]{1,64}\/?)?(?:\?|$)/.test(request.url ?? '');
  if (isRoot) response.writeHead(200, TEXT).end(PAGE);
  else response.writeHead(404, TEXT).end(`There is no ${request.url}: see / for what is served.\n`);
};
