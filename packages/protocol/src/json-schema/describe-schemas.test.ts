import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { image } from '../cloud/media.ts';
import { messagesBody } from '../cloud/requests.ts';
import { fixture } from '../control/schemas.ts';
import { phone } from '../control/values.ts';
import { eventsQuery } from '../queries.ts';
import { wireContact } from '../whatssync/replies.ts';
import { describeSchemas, inlineSchema, type Wanted } from './describe-schemas.ts';
import { pascal, schemaNames, type Schema } from './schema-names.ts';

const sent = (schema: Schema, name = 'Sent'): Wanted => ({ schema, way: 'input', name });
const answered = (schema: Schema, name = 'Answered'): Wanted => ({ schema, way: 'output', name });

test('a schema of the protocol has its own name, another is called after its call', () => {
  const own = z.object({ a: z.string() });
  const { refer, components } = describeSchemas([answered(wireContact), answered(own, 'CallReply')]);
  assert.deepEqual(refer(wireContact, 'output'), { $ref: '#/components/schemas/WhatssyncContact' });
  assert.deepEqual(refer(own, 'output'), { $ref: '#/components/schemas/CallReply' });
  assert.deepEqual(Object.keys(components), ['CallReply', 'WhatssyncContact', 'WhatssyncMessage']);
});

test('what several schemas share stands there once, and what nobody asked for does not', () => {
  const { components } = describeSchemas([sent(messagesBody)]);
  assert.match(JSON.stringify(components['CloudMessageImage']), /"#\/components\/schemas\/CloudImage"/);
  assert.ok(components['CloudImage']);
  assert.equal(components['WhatssyncContact'], undefined);
});

test('no name stands for two schemas', () => {
  const names = [...schemaNames().values()];
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^[A-Z][A-Za-z0-9]+$/);
});

test('two calls that would have one name for their schemas have two', () => {
  const { components } = describeSchemas([answered(z.object({ a: z.string() })), answered(z.object({ b: z.string() }))]);
  assert.deepEqual(Object.keys(components), ['Answered', 'Answered2']);
});

test('a schema that is read otherwise than it is told has two names, one that is the same has one', () => {
  const closed = z.object({ a: z.string() });
  const open = z.looseObject({ a: z.string() });
  const holder = z.looseObject({ closed, open });
  const both = (schema: Schema, name: string) => [sent(schema, name), answered(schema, name)];
  const { components, refer } = describeSchemas([...both(closed, 'Closed'), ...both(open, 'Open'), ...both(holder, 'Holder')]);
  assert.deepEqual(Object.keys(components), ['Closed', 'ClosedInput', 'Holder', 'HolderInput', 'Open']);
  assert.equal(components['Closed']!['additionalProperties'], false);
  assert.equal(components['ClosedInput']!['additionalProperties'], undefined);
  assert.deepEqual((components['HolderInput']!['properties'] as Record<string, unknown>)['closed'], refer(closed, 'input'));
  assert.deepEqual(refer(open, 'input'), refer(open, 'output'));
});

test('a member that must be absent is said to be, and what no JSON Schema says is not passed over', () => {
  const { properties } = inlineSchema(z.looseObject({ none: z.optional(z.undefined()) }), 'input');
  assert.deepEqual(properties, { none: { not: {} } });
  assert.throws(() => describeSchemas([sent(z.looseObject({ at: z.date() }))]), /Date/);
});

test('what is checked by code is told in words', () => {
  assert.match(String(inlineSchema(phone, 'input')['description']), /country code/);
  assert.match(JSON.stringify(describeSchemas([sent(fixture)]).components), /ISO 8601/);
  assert.match(JSON.stringify(inlineSchema(image, 'input')), /"link"/);
});

test('a query is what its text means', () => {
  assert.deepEqual(inlineSchema(eventsQuery, 'output')['properties'], {
    after: { type: 'integer', minimum: 0 },
    limit: { type: 'integer', minimum: 0, maximum: 10_000 },
    match: { type: 'string' },
    wait: { type: 'string' },
  });
  assert.ok(eventsQuery.safeParse({ after: '5', limit: '10' }).success);
  assert.ok(!eventsQuery.safeParse({ limit: '10001' }).success);
  assert.ok(!eventsQuery.safeParse({ after: '-1' }).success);
});

test('words of an id become one name', () => {
  assert.equal(pascal('cloud.phone-numbers.list', 'reply'), 'CloudPhoneNumbersListReply');
});
