import type { TEMPLATE_ENDPOINTS } from '@wa-inbox/protocol/cloud/template-endpoints';
import { IDENTITIES } from '../../../core/settings.ts';
import type { Call } from '../../dialect.ts';
import { headerOf } from '../../exchange.ts';
import type { Handler, Prepared } from '../../sending-handler.ts';
import { nodeId } from '../nodes.ts';
import { refuseObject } from '../objects.ts';
import { readParameters } from '../read-parameters.ts';
import { listTemplates } from './list-templates.ts';
import { previewTemplates } from './preview-templates.ts';
import { createTemplate, deleteTemplates, editTemplate, unpauseTemplate, upsertTemplates } from './template-calls.ts';
import { encodeTemplate } from './template-json.ts';
import { beginUpload, sendUpload } from './uploads.ts';

type EndpointId = (typeof TEMPLATE_ENDPOINTS)[number]['id'];

/** Message templates of the Cloud API. */
export const TEMPLATE_HANDLERS: Record<EndpointId, Handler> = {
  'cloud.templates.create': onAccount((call) => createTemplate(call.world, readParameters(call.exchange))),
  'cloud.templates.list': onAccount((call) => listTemplates(call.world, call.query, addressOf(call))),
  // some clients send what a DELETE names in its body
  'cloud.templates.delete': onAccount((call) => deleteTemplates(call.world, { ...textsIn(call), ...call.query })),
  'cloud.templates.upsert': onAccount((call) => upsertTemplates(call.world, readParameters(call.exchange))),
  'cloud.templates.preview': onAccount((call) => previewTemplates(call.query)),
  'cloud.templates.get': onTemplate((call, id) => encodeTemplate(call.world.templates.byId(id)!, call.query['fields'])),
  'cloud.templates.edit': onTemplate((call, id) => editTemplate(call.world, id, readParameters(call.exchange))),
  'cloud.templates.remove': onTemplate((call, id) => deleteTemplates(call.world, { hsm_id: id })),
  'cloud.templates.unpause': onTemplate((call, id) => unpauseTemplate(call.world, id)),
  'cloud.uploads.begin': beginUpload,
  'cloud.uploads.send': sendUpload,
};

/** A call below the business account. */
function onAccount(answer: (call: Call) => object): Handler {
  return (call) => {
    const id = call.params['wabaId'] ?? '';
    if (id !== IDENTITIES.wabaId) refuseObject(call.exchange.method, id);
    return prepared(() => answer(call));
  };
}

/** A call on one template. */
function onTemplate(answer: (call: Call, id: string) => object): Handler {
  return (call) => {
    const id = nodeId(call);
    if (!call.world.templates.byId(id)) refuseObject(call.exchange.method, id);
    return prepared(() => answer(call, id));
  };
}

function prepared(answer: () => object): Prepared {
  return { run: () => ({ status: 200, body: JSON.stringify(answer()) }) };
}

function textsIn({ exchange }: Call): Record<string, string> {
  const texts = Object.entries(readParameters(exchange)).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}

/** The call's URL without its query, as its client reached it. */
function addressOf({ exchange }: Call): string {
  return `http://${headerOf(exchange, 'host') ?? 'mock.localhost'}${exchange.url.split('?')[0]}`;
}
