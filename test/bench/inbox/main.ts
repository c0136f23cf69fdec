/**
 * The element beside other inboxes and a bare list, in one browser:
 * `npm run bench:inbox [-- --reps 3 --slow-reps 1 --minutes 10 --sizes 1000,10000,100000 --only wa-inbox,bare-lit-list --scenarios 'thread of 1,000' --date 2026-01-15 --out packages/wa-inbox/docs/speed.md]`.
 * Contenders take turns, in another order each time, so that the ratios of one run hold on a machine whose speed drifts.
 */
import { writeFile } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { browserOptions } from '../../support/browser.ts';
import { buildPages, pages, weighCore } from './build.ts';
import { contenders, OURS, SLOW } from './contenders.ts';
import { installPeers } from './install.ts';
import { optionsOf } from './options.ts';
import { report } from './report.ts';
import { sample, type Samples, type Scenario } from './scenarios.ts';
import { servePacked } from './serve.ts';
import { besideWhat, currentLoad, measuredOn } from './surroundings.ts';
import { CORE, targetsOf } from './targets.ts';

const { reps, slowReps, minutes, sizes, names, scenarios, out, date } = optionsOf(process.argv.slice(2));
/** Milliseconds after which a page is given up, and its contender not asked for this again. */
const LIMIT_MS = 40_000;
/** The most messages that are asked of those that draw all rows. */
const SLOW_MOST = 10_000;
/** Nothing leaves the machine: some peers ask for fonts and data elsewhere. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const FAST = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

if (names.some((name) => name !== OURS && name !== 'plain-dom')) installPeers();
const weights = await buildPages(new Map(names.map((name) => [name, contenders[name]!])));
const server = await servePacked(pages);
const results = new Map<string, Samples>(names.map((name) => [name, { gzip: [weights.get(name)! / 1_000] }]));
if (names.includes(OURS)) results.get(OURS)![CORE] = [(await weighCore()) / 1_000];
/** What was given up, and why. */
const lost = new Map<string, string>();
/** Contender → the messages with which it did not even open in time: it is not asked for as many again. */
const tooLong = new Map<string, number>();
/** What there was no time for: scenario → contender → samples. */
const late = new Map<string, Map<string, number>>();
const load = currentLoad();
const end = performance.now() + minutes * 60_000;
let version = '';

async function launch(mode: Scenario['mode']): Promise<Browser> {
  const options = await browserOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args, ALONE, ...(mode === 'fast' ? FAST : [])] });
  version = browser.version();
  return browser;
}

/** One contender once; a browser that hangs is closed, and another one takes its place. */
async function measure(browser: Browser, name: string, scenario: Scenario): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${LIMIT_MS / 1_000} s`)), LIMIT_MS);
  });
  const found: Samples = {};
  try {
    await Promise.race([sample(browser, { url: `${server.url}/${name}`, scenario, found }), limit]);
    return true;
  } catch (thrown) {
    const [why = ''] = String(thrown).split('\n', 1);
    lost.set(`${name}: ${scenario.name}`, why);
    if (Object.keys(found).length === 0) tooLong.set(name, scenario.messages);
    console.error(`  ${name}, ${scenario.name}: ${why}`);
    return false;
  } finally {
    clearTimeout(timer);
    for (const [metric, samples] of Object.entries(found)) (results.get(name)![metric] ??= []).push(...samples);
  }
}

/** Each of these contenders once, while there is time. */
async function measureAll(due: readonly string[], scenario: Scenario): Promise<void> {
  let browser: Browser | undefined;
  for (const name of due) {
    if (performance.now() > end) {
      const samples = late.get(scenario.name) ?? new Map<string, number>();
      late.set(scenario.name, samples.set(name, (samples.get(name) ?? 0) + 1));
      continue;
    }
    browser ??= await launch(scenario.mode);
    if (await measure(browser, name, scenario)) continue;
    await browser.close();
    browser = undefined;
  }
  await browser?.close();
}

/** Another order each time: who comes first warms up the machine. */
function turned(rep: number): string[] {
  return names.map((_, index) => names[(index + rep * 2) % names.length]!);
}

function isDue(name: string, scenario: Scenario, rep: number): boolean {
  if (lost.has(`${name}: ${scenario.name}`) || scenario.messages >= (tooLong.get(name) ?? Infinity)) return false;
  if (SLOW.has(name) && scenario.messages > SLOW_MOST) return false;
  return rep < (SLOW.has(name) ? slowReps : reps);
}

for (let rep = 0; rep < Math.max(reps, slowReps); rep++) {
  for (const scenario of scenarios) {
    const due = turned(rep).filter((name) => isDue(name, scenario, rep));
    await measureAll(due, scenario);
    console.error(`${rep + 1}: ${scenario.name} (load ${currentLoad().toFixed(1)})`);
  }
}
server.close();

const slow = names.filter((name) => SLOW.has(name));
const told = (what: ReadonlyMap<string, number | string>): string =>
  [...what].map(([name, more]) => `${name} (${more})`).join(', ');
const gaps = [
  slow.length > 0 &&
    `Asked for at most ${SLOW_MOST.toLocaleString('en-US')} messages, for they draw all rows: ${slow.join(', ')}.`,
  lost.size > 0 && `Given up, and not asked again: ${told(lost)}.`,
  tooLong.size > 0 && `Not asked for as many messages, or more, after they did not open in time: ${told(tooLong)}.`,
  ...[...late].map(([name, samples]) => `Samples missing after ${minutes} minutes, of ${name}: ${told(samples)}.`),
].filter((gap) => gap !== false);
const text = report({
  results,
  targets: targetsOf(sizes),
  measured: measuredOn(date, version, load),
  beside: besideWhat(),
  gaps,
});
console.log(text);
if (out) await writeFile(out, text);
