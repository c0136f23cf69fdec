import type { Endpoint } from '../endpoint.ts';
import { personasReply } from './personas.ts';

export const PERSONA_CONTROL_ENDPOINTS = [
  {
    dialect: 'control',
    status: 200,
    errors: ['invalid_request'],
    document: 'ours',
    id: 'control.personas',
    method: 'GET',
    path: '/_mock/personas',
    title: 'Customers who answer by themselves: which there are, and who has one',
    reply: personasReply,
  },
] as const satisfies readonly Endpoint[];
