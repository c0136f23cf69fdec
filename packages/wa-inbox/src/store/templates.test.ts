import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Template } from '../model/template.ts';
import { refusal, sampleStore } from './sample-store.ts';

await import('./templates-loader.ts'); // loaded when first asked for: here before, so that a turn is enough

const template: Template = {
  id: '1',
  name: 'appointment_reminder',
  language: 'en_US',
  category: 'UTILITY',
  status: 'APPROVED',
  components: [{ type: 'BODY', text: 'Hi {{1}}' }],
};

test('templates are read when first asked for, and once', async () => {
  let calls = 0;
  const { store } = sampleStore({ templates: () => Promise.resolve([{ ...template, id: String(++calls) }]) });
  store.dispatch({ kind: 'load-templates' });
  store.dispatch({ kind: 'load-templates' });
  await turn();
  store.dispatch({ kind: 'load-templates' });
  assert.deepEqual([store.state.templates.status, store.state.templates.items.length, calls], ['ready', 1, 1]);
});

test('templates that could not be read can be asked for again', async () => {
  const { store, source, notices } = sampleStore({ templates: () => Promise.reject(refusal({ status: 500 })) });
  store.dispatch({ kind: 'load-templates' });
  await turn();
  assert.deepEqual([store.state.templates.status, notices[0]?.kind], ['failed', 'error']);
  source.templates = () => Promise.resolve([template]);
  store.dispatch({ kind: 'load-templates' });
  await turn();
  assert.deepEqual([store.state.templates.status, store.state.templates.failure], ['ready', undefined]);
});

test('a source without templates says so', async () => {
  const { store, source } = sampleStore();
  source.capabilities.templates = false;
  store.dispatch({ kind: 'load-templates' });
  await turn();
  assert.equal(store.state.templates.failure?.key, 'unsupported_by_source');
});

test('a report of a review changes the status and keeps the text', async () => {
  const { store, source } = sampleStore({ templates: () => Promise.resolve([template]) });
  store.dispatch({ kind: 'start' });
  store.dispatch({ kind: 'load-templates' });
  await turn();
  source.emit({ kind: 'template', template: { ...template, status: 'PAUSED', components: [] } });
  assert.deepEqual(store.state.templates.items, [{ ...template, status: 'PAUSED' }]);
});
