import type { Contender } from './contender.ts';
import { Operations } from './operations.ts';
import { isSeen, rest, untilPainted } from './seen.ts';
import { makeDataset } from './workload.ts';

/** The conversation that is open at first. */
const FIRST = 'c0';

declare global {
  interface Window {
    bench: { operations?: Operations; started: Promise<Started> };
  }
}

/** Milliseconds from the start of the navigation to the newest message painted, without the time in which the data was made. */
export type Started = { painted: number; firstPaint: number; nodes: number };

async function start(): Promise<Started> {
  const query = new URLSearchParams(location.search);
  const before = performance.now();
  const dataset = makeDataset({ conversations: Number(query.get('conversations')), messages: Number(query.get('messages')) });
  dataset.thread(FIRST);
  const making = performance.now() - before;
  const loaded = (await import(/* @vite-ignore */ new URL('entry.js', location.href).href)) as {
    contender?: Contender;
    default: Contender;
  };
  const contender = loaded.contender ?? loaded.default;
  await styled();
  const operations = new Operations(contender, dataset, FIRST);
  window.bench.operations = operations;
  await contender.mount(document.getElementById('app')!, dataset, { conversationId: FIRST });
  const painted = (await untilPainted(() => isSeen(contender, operations.newest))) - making;
  await rest(150);
  const firstPaint = (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN) - making;
  return { painted, firstPaint, nodes: operations.nodes() };
}

async function styled(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (link && !link.sheet) await new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
}

window.bench = { started: Promise.resolve().then(start) };
