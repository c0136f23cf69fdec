/**
 * The element beside other inboxes and a bare list, in one browser:
 * `npm run bench:inbox [-- --reps 3 --slow-reps 1 --minutes 9 --sizes 1000,10000,100000 --only wa-inbox,bare-lit-list --scenarios 'thread of 1,000' --out file.md]`.
 * Contenders take turns, in another order each time, so that the ratios of one run hold on a machine whose speed drifts.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { browserOptions } from '../../support/browser.ts';
import { buildPages, pages } from './build.ts';
import { contenders, FLOOR, OURS, SLOW } from './contenders.ts';
import { installPeers } from './install.ts';
import { report } from './report.ts';
import { sample, scenariosOf, type Samples, type Scenario } from './scenarios.ts';
import { servePacked } from './serve.ts';
import { targetsOf } from './targets.ts';

const { values } = parseArgs({
  options: {
    reps: { type: 'string', default: '3' },
    'slow-reps': { type: 'string', default: '1' },
    minutes: { type: 'string', default: '9' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    only: { type: 'string', default: Object.keys(contenders).join(',') },
    scenarios: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
  },
});
/** Milliseconds after which a page is given up, and its contender not asked for this again. */
const LIMIT_MS = 25_000;
const FAST = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const sizes = values.sizes.split(',').map(Number);
const names = values.only.split(',');
const unknown = names.filter((name) => !Object.hasOwn(contenders, name));
if (unknown.length > 0)
  throw new Error(`No contender is called ${unknown.join(', ')}: --only takes ${Object.keys(contenders).join(', ')}.`);
const scenarios = scenariosOf(sizes).filter(({ name }) => values.scenarios === '' || values.scenarios.split(';').includes(name));
if (scenarios.length === 0) {
  throw new Error(
    `No scenario is called "${values.scenarios}": --scenarios takes ${scenariosOf(sizes)
      .map(({ name }) => name)
      .join('; ')}.`,
  );
}

if (names.some((name) => name !== OURS && name !== 'plain-dom')) installPeers();
const weights = await buildPages(new Map(names.map((name) => [name, contenders[name]!])));
const server = await servePacked(pages);
const results = new Map<string, Samples>(names.map((name) => [name, { gzip: [weights.get(name)! / 1_000] }]));
const lost = new Set<string>();
const end = performance.now() + Number(values.minutes) * 60_000;

async function launch(mode: Scenario['mode']): Promise<Browser> {
  const options = await browserOptions();
  return chromium.launch({ ...options, args: [...options.args, ...(mode === 'fast' ? FAST : [])] });
}

/** One contender once; a browser that hangs is closed, and another one takes its place. */
async function measure(browser: Browser, name: string, scenario: Scenario): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${LIMIT_MS / 1_000} s`)), LIMIT_MS);
  });
  try {
    const found = await Promise.race([sample(browser, `${server.url}/${name}`, scenario), limit]);
    for (const [metric, samples] of Object.entries(found)) (results.get(name)![metric] ??= []).push(...samples);
    return true;
  } catch (thrown) {
    lost.add(`${name}: ${scenario.name}`);
    console.error(`  ${name}, ${scenario.name}: ${String(thrown).split('\n', 1)[0]}`);
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Another order each time: who comes first warms up the machine. */
function turned(rep: number): string[] {
  return names.map((_, index) => names[(index + rep * 2) % names.length]!);
}

function isDue(name: string, scenario: Scenario, rep: number): boolean {
  const reps = Number(SLOW.has(name) ? values['slow-reps'] : values.reps);
  return rep < reps && !lost.has(`${name}: ${scenario.name}`) && !(SLOW.has(name) && scenario.messages > 10_000);
}

for (let rep = 0; rep < Math.max(Number(values.reps), Number(values['slow-reps'])); rep++) {
  if (performance.now() > end) break;
  for (const scenario of scenarios) {
    let browser = await launch(scenario.mode);
    for (const name of turned(rep).filter((each) => isDue(each, scenario, rep))) {
      if (await measure(browser, name, scenario)) continue;
      await browser.close();
      browser = await launch(scenario.mode);
    }
    await browser.close();
    console.error(`${rep + 1}: ${scenario.name} (load ${loadavg()[0]!.toFixed(1)})`);
  }
}
server.close();

const [cpu] = cpus();
const head = `Medians of one run beside each other on ${availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'}), Node ${process.version}; ${FLOOR} is the floor. Times in ms, gzip in kB; \`*\`: some never came to be seen.`;
const text = `${head}\n\n${report(results, targetsOf(sizes))}\n${lost.size > 0 ? `\nGiven up after ${LIMIT_MS / 1_000} s: ${[...lost].join('; ')}.\n` : ''}`;
console.log(text);
if (values.out) await writeFile(values.out, text);
