import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLES, sampleFixture, type Sample } from './sample-world.ts';
import { OWN_RULES, RULES, type Rule } from './cloud-rules.ts';
import { send } from './cloud-modes.ts';
import { inEveryMode, type Mode, someOf } from './modes.ts';

/** A sample with one member changed: how it was changed, what it is now, and what the documents say to it. */
type Mutation = { path: string; how: string; message: Sample; code: number };
type Place = { path: string; value: unknown; rule: Rule; isItem: boolean };

/** `a.0.b` fits `a.*.b` and `**.b`. */
function fits(pattern: string, path: string): boolean {
  const source = pattern
    .split('.')
    .map((part) => (part === '**' ? '[^]+?' : part === '*' ? '[^.]+' : part))
    .join('\\.');
  return new RegExp(`^${source}$`).test(path);
}

function ruleOf(kind: string, path: string): Rule {
  const found = [...(OWN_RULES[kind] ?? []), ...RULES].find(([pattern]) => fits(pattern, path));
  assert.ok(found, `no rule speaks of ${path} in the sample of ${kind}`);
  return found[1];
}

function placesOf(kind: string, value: unknown, path = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = path === '' ? name : `${path}.${name}`;
    if (at === 'type') return [];
    return [{ path: at, value: member, rule: ruleOf(kind, at), isItem: Array.isArray(value) }, ...placesOf(kind, member, at)];
  });
}

function changed(sample: Sample, path: string, value: unknown): Sample {
  const copy = structuredClone(sample);
  const parts = path.split('.');
  const last = parts.pop()!;
  const holder = parts.reduce((part, name) => part[name], copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const OTHER_TYPES = { text: 'x', number: 7, flag: true, object: { x: 1 }, list: ['x'] } as const;
const ACCEPTED = 200;

/** Every way to spoil or to stretch one member. */
function mutationsOf(kind: string, sample: Sample, { path, value, rule, isItem }: Place): Mutation[] {
  const made: Mutation[] = [];
  const add = (how: string, to: unknown, code: number) => made.push({ path, how, message: changed(sample, path, to), code });
  // an item of a list cannot be left out in place: it is missing
  const missing = isItem ? 131_008 : rule.required || ACCEPTED;
  if (!isItem) add('removed', undefined, missing);
  if (!rule.is.includes('open')) {
    add('null', null, missing);
    for (const [type, other] of Object.entries(OTHER_TYPES)) {
      if (rule.is.includes(type as 'text') || (type === 'text' && rule.wrong) || typeof other === typeof value) continue;
      add(`a ${type}`, other, 100);
    }
  }
  if (rule.is.includes('text')) add('empty', '', rule.empty ?? ACCEPTED);
  if (rule.is.includes('list')) add('empty', [], rule.empty ?? ACCEPTED);
  if (rule.is.includes('object')) {
    const inner = placesOf(kind, value, path).find(
      (place) => place.rule.required && place.path.split('.').length === path.split('.').length + 1,
    );
    add('empty', {}, inner?.rule.required ?? ACCEPTED);
    add('with a member nobody knows', { ...(value as object), brand_new: { a: [1] } }, ACCEPTED);
  }
  if (rule.wrong) add('one of none', ...rule.wrong);
  for (const [how, count, code] of [
    ['at the limit', rule.most, ACCEPTED],
    ['past the limit', rule.most && rule.most + 1, rule.past],
  ] as const) {
    if (count !== undefined && !(rule.isShared && code === ACCEPTED)) add(how, sized(value, count, rule), code!);
  }
  if (rule.isUnique) add('twice the same', [(value as never[])[0], (value as never[])[0]], 131_009);
  return made;
}

function sized(value: unknown, count: number, { is, copy }: Rule): unknown {
  if (Array.isArray(value)) return Array.from({ length: count }, (_, index) => copy!(structuredClone(value[0]) as never, index));
  if (is.includes('number')) return count;
  return typeof value === 'string' && value.startsWith('US.') ? 'US.'.padEnd(count, '7') : 'x'.repeat(count);
}

/** The type of a message decides what else is read. */
const OTHER_KINDS = (sample: Sample): Mutation[] => {
  if (sample.type === undefined) return [];
  const untyped = sample.type === 'text' ? ACCEPTED : 100;
  const cases = [
    ['removed', undefined, untyped],
    ['null', null, untyped],
    ['a number', 7, 100],
    ['empty', '', 131_051],
    ['unknown', 'poem', 131_051],
  ] as const;
  return cases.map(([how, to, code]) => ({ path: 'type', how, message: changed(sample, 'type', to), code }));
};

/** What holds of a kind as a whole. */
function verdictOf(kind: string, { path, how, code }: Mutation): number {
  if (kind === 'modifier.group' && path === 'recipient_type' && code === ACCEPTED) return 100;
  // nothing says that it is to be marked as read: it is a message without a recipient
  if (kind.startsWith('status.') && path === 'status' && (how === 'removed' || how === 'null')) return 100;
  return code;
}

/** Whether the definition of a template is met is another matter: 132xxx, or 131008 for what it has a place for. */
function mayBeTemplate({ message, how, code }: Mutation, seen: number): boolean {
  if (message.type !== 'template' || code !== ACCEPTED) return false;
  return (seen >= 132_000 && seen < 133_000) || (seen === 131_008 && ['removed', 'null', 'empty'].includes(how));
}

async function seqOf({ mock }: Mode): Promise<number> {
  return ((await (await mock.fetch('/_mock/health')).json()) as { seq: number }).seq;
}

inEveryMode({ fixture: sampleFixture, frozen: true, latency: 0, limits: false }, (mode) => {
  for (const [kind, sample] of SAMPLES) {
    test(`every mutation of ${kind} is taken, or refused with its code and nothing happens`, async () => {
      await mode.mock.reset();
      const all = [...placesOf(kind, sample).flatMap((place) => mutationsOf(kind, sample, place)), ...OTHER_KINDS(sample)];
      const unexpected: string[] = [];
      let seq = await seqOf(mode);
      for (const mutation of someOf(mode, all)) {
        const { status, json } = await send(mode, mutation.message);
        const code = verdictOf(kind, mutation);
        const seen = status === 200 ? ACCEPTED : json.error.code;
        const told = `${mutation.path} ${mutation.how}: ${code} expected, ${seen} came: ${JSON.stringify(json).slice(0, 300)}`;
        if (seen !== code && !mayBeTemplate(mutation, seen)) unexpected.push(told);
        const now = await seqOf(mode);
        if (status !== 200 && now !== seq) unexpected.push(`${told} and the world changed`);
        seq = now;
      }
      assert.ok(all.length > 8);
      assert.deepEqual(unexpected, []);
    });
  }
});
