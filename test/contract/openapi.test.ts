import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Documented } from './documented.ts';
import { get, inEveryMode, post } from './modes.ts';

const MAYA = '+12025550123';

inEveryMode({ now: '2026-01-15T09:00:00.000Z', frozen: true, latency: 0 }, (mode) => {
  test('a validator of OpenAPI 3.1 finds nothing wrong with the document', async () => {
    const { document } = await Documented.of(mode.mock);
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    assert.ok(valid, JSON.stringify(errors));
    assert.equal(validator.version, '3.1');
    validator.resolveRefs();
  });

  test('every example of an error fits the schema of its status', async () => {
    const { document, examples } = await withExamples();
    const documented = new Documented(document);
    for (const { method, path, status, value } of examples) {
      const response = new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
      assert.ok(await documented.check(method, path.replace('{version}', 'v25.0'), response), path);
    }
    assert.ok(examples.length > 50, `${examples.length} examples`);
  });

  test('every GET answers as it is documented', async () => {
    const ids = await worldWithTraces();
    const documented = await Documented.of(mode.mock);
    const failed: string[] = [];
    for (const [path, { get: operation }] of Object.entries(documented.document.paths)) {
      if (!operation) continue;
      const values = Object.fromEntries(operation.parameters?.map(({ name, example }) => [name, example]) ?? []);
      const url = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[operation.operationId] ?? values[name] ?? '1');
      const response = await get(mode, url);
      const checked = await documented.check('GET', url, response);
      assert.equal(checked?.operationId, operation.operationId, url);
      assert.ok(response.status < 500 || response.status === 501, `${url} answered ${response.status}`);
      if (!response.ok) failed.push(operation.operationId);
    }
    assert.deepEqual(
      failed.filter((id) => CALLABLE.has(id)),
      [],
    );
  });

  test('every example of a body succeeds as it is documented', async () => {
    const documented = await Documented.of(mode.mock);
    let tried = 0;
    for (const [path, item] of Object.entries(documented.document.paths)) {
      for (const [method, { operationId, requestBody, parameters }] of Object.entries(item)) {
        const example = requestBody?.content['application/json']?.example;
        if (!example) continue;
        const values = Object.fromEntries(parameters?.map(({ name, example: value }) => [name, value]) ?? []);
        // a world of its own: a reset must not disturb the next
        const url = `/w/try-${tried++}${path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '1')}`;
        const headers = { authorization: 'Bearer demo-token', 'content-type': 'application/json' };
        const response = await mode.call(url, { method: method.toUpperCase(), headers, body: JSON.stringify(example) });
        assert.ok(response.ok, `${operationId} answered ${response.status}: ${await response.text()}`);
      }
    }
    assert.ok(tried >= 10, `${tried} examples`);
  });

  /** Leaves something to tell in each log and list; answers with the id that an operation asks for. */
  async function worldWithTraces(): Promise<Record<string, string>> {
    await post(mode, '/_mock/scenarios', { name: 'busy', when: { op: 'send', to: MAYA }, do: { failAs: 131026 }, times: 1 });
    for (const to of ['+15550131026', MAYA, '+15559999999'])
      await post(mode, '/api/v1/messages', { to, type: 'text', text: 'Hello' });
    const queued = await post(mode, '/developer/api/send_message', { recipient_mobile_number: '919876543210', message: 'Hi' });
    const { jobId } = (await queued.json()) as { jobId: string };
    await post(mode, `/_mock/customers/${MAYA}`, { action: 'type' });
    await post(mode, '/_mock/clock', { advance: '10m' });
    return { 'control.jobs.get': jobId };
  }

  type Example = { method: string; path: string; status: number; value: unknown };
  type Shown = { $ref?: string; value?: unknown };

  async function withExamples() {
    const { document } = await Documented.of(mode.mock);
    const shared = (document.components as { examples: Record<string, Shown> }).examples;
    const examples: Example[] = [];
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, { responses }] of Object.entries(item)) {
        for (const [status, { content }] of Object.entries(responses)) {
          const media = content?.['application/json'] as { examples?: Record<string, Shown> } | undefined;
          for (const shown of Object.values(media?.examples ?? {})) {
            const { value } = shown.$ref === undefined ? shown : shared[shown.$ref.split('/').at(-1)!]!;
            examples.push({ method, path, status: Number(status), value });
          }
        }
      }
    }
    return { document, examples };
  }
});

/** These need nothing that the test does not give them. */
const CALLABLE = new Set([
  'whatssync.contacts.list',
  'whatssync.contacts.get',
  'whatssync.messages.list',
  'whatssync.templates.list',
  'cloud.phone-numbers.get',
  'cloud.phone-numbers.list',
  'control.health',
  'control.config',
  'control.clock.get',
  'control.snapshot.get',
  'control.scenarios.list',
  'control.jobs.get',
  'control.ledger',
  'control.requests',
  'control.events',
  'control.openapi',
  'control.worlds.list',
]);
