import type { Endpoint } from '../endpoint.ts';
import * as s from './schemas.ts';

const base = { dialect: 'control', status: 200, errors: ['invalid_request'], document: 'ours' } as const;

/** The control calls. Writes need `content-type: application/json`. */
export const CONTROL_ENDPOINTS = [
  { ...base, id: 'control.health', method: 'GET', path: '/_mock/health', title: 'Is it up, and where is its clock' },
  { ...base, id: 'control.config', method: 'GET', path: '/_mock/config', title: 'Identities and settings' },
  { ...base, id: 'control.clock.get', method: 'GET', path: '/_mock/clock', title: 'The clock and what is due' },
  {
    ...base,
    id: 'control.clock.set',
    method: 'POST',
    path: '/_mock/clock',
    title: 'Advance, set, freeze or rate the clock',
    body: s.clockBody,
  },
  {
    ...base,
    id: 'control.reset',
    method: 'POST',
    path: '/_mock/reset',
    title: 'Back to the seed, or to a fixture',
    body: s.resetBody,
  },
  { ...base, id: 'control.snapshot.get', method: 'GET', path: '/_mock/snapshot', title: 'The whole world out' },
  { ...base, id: 'control.snapshot.put', method: 'PUT', path: '/_mock/snapshot', title: 'The whole world in', body: s.fixture },
  { ...base, id: 'control.inbound', method: 'POST', path: '/_mock/inbound', title: 'A customer writes', body: s.inboundBody },
  {
    ...base,
    id: 'control.customer',
    method: 'POST',
    path: '/_mock/customers/:phone',
    title: 'What a customer does',
    body: s.customerAction,
  },
  {
    ...base,
    id: 'control.window',
    method: 'POST',
    path: '/_mock/conversations/:phone/window',
    title: 'Open or close a customer service window',
    body: s.windowBody,
  },
  { ...base, id: 'control.scenarios.list', method: 'GET', path: '/_mock/scenarios', title: 'Scenarios and how often each fired' },
  {
    ...base,
    id: 'control.scenarios.add',
    method: 'POST',
    path: '/_mock/scenarios',
    title: 'Arm a scenario',
    body: s.scenario,
    status: 201,
  },
  { ...base, id: 'control.scenarios.clear', method: 'DELETE', path: '/_mock/scenarios', title: 'Disarm all scenarios' },
  { ...base, id: 'control.scenarios.remove', method: 'DELETE', path: '/_mock/scenarios/:id', title: 'Disarm one scenario' },
  {
    ...base,
    id: 'control.templates.review',
    method: 'POST',
    path: '/_mock/templates/:template/:verdict',
    title:
      'Approve, reject, pause or disable a template, have it pending, or pace it: what is sent is held until it is approved or paused',
    body: s.templateReview,
    errors: ['invalid_request', 'template_not_found'],
  },
  { ...base, id: 'control.jobs.get', method: 'GET', path: '/_mock/jobs/:id', title: 'State of a queued job' },
  { ...base, id: 'control.ledger', method: 'GET', path: '/_mock/ledger', title: 'Credits, and what they went for' },
  { ...base, id: 'control.requests', method: 'GET', path: '/_mock/requests', title: 'The request log' },
  { ...base, id: 'control.events', method: 'GET', path: '/_mock/events', title: "The world's event log" },
  { ...base, id: 'control.worlds.list', method: 'GET', path: '/_mock/worlds', title: 'The worlds there are' },
  { ...base, id: 'control.worlds.remove', method: 'DELETE', path: '/_mock/worlds/:name', title: 'Remove a world' },
] as const satisfies readonly Endpoint[];
