import { FLOOR } from './contenders.ts';
import { judge, median, type Results, type Verdict } from './judge.ts';
import type { Target } from './targets.ts';

/** A finished run, and what is said about it. */
export type Run = {
  results: Results;
  targets: readonly Target[];
  /** When and on what: a sentence. */
  measured: string;
  /** The packages and their versions: a sentence. */
  beside: string;
  /** What has no sample, or fewer than the others, and why: sentences. */
  gaps: readonly string[];
};

const HOW = `Each contender has a page of its own in one browser without a window, and takes turns with the others, in another order each time:
the ratios of one run hold on a machine whose speed drifts, and the milliseconds are that machine's. All show the same 1,000
conversations (10,000 for the list) and the same messages. A time ends when the message is painted in view: in an animation frame it is in
the box that scrolls, opaque, with its own text; then comes one task after that frame. Times are taken in a browser without a limit
of frames; \`fps\` and drift at 60 Hz, where \`fps\` counts the slots of 16.7 ms without a frame, so that a page that misses none has 60.
\`open\` starts with the navigation, \`burst\` is 1,000 messages at once, \`bump\` a row of 10,000 that goes to the top, \`prepend\` 50 older
messages, whose \`drift\` is how far the message in view moves; scrolling goes from the newest of 10,000 messages to the first in 8 s, and
a frame is blank when no message is at any of 18 points. gzip is all that a page loads first, framework and adapter included.
The floor and the plain list draw less than an inbox; deep-chat has no list of conversations.`;

/** The page that is published, in Markdown: what is missed, the targets, then every contender beside the floor. */
export function report({ results, targets, measured, beside, gaps }: Run): string {
  const verdicts = targets.map((target) => judge(results, target));
  const sections = [
    '# Speed',
    'Written by `npm run bench:inbox -- --out packages/wa-inbox/docs/speed.md`.',
    `${measured} ${beside} The floor is \`${FLOOR}\`: a bare list of Lit on virtual-core.`,
    missedOf(verdicts),
    ...(gaps.length > 0 ? [`What was not measured:\n\n${gaps.map((gap) => `- ${gap}`).join('\n')}`] : []),
    '## Targets',
    targetTable(verdicts),
    '## Side by side',
    'Median (times the floor), samples. Times in ms, gzip in kB; `*`: some never came to be seen, `-`: not measured.',
    contenderTable(results),
    '## How it is measured',
    HOW,
  ];
  return `${sections.join('\n\n')}\n`;
}

function missedOf(verdicts: readonly Verdict[]): string {
  const missed = verdicts.filter(({ isMet }) => isMet === false);
  const told = missed.map((verdict) => `- ${verdict.target.what}: ${valueOf(verdict)}, and is to be ${goalOf(verdict.target)}`);
  const unknown = verdicts.filter(({ isMet }) => isMet === undefined).length;
  const left = unknown > 0 ? `; ${unknown} not measured` : '';
  return [`**${missed.length} of ${verdicts.length} targets missed**${left}${told.length > 0 ? ':\n' : '.'}`, ...told].join('\n');
}

/** "42 ms", "1.7 × the floor"; `*` where some samples were never seen. */
function valueOf({ target, own, base, samples }: Verdict): string {
  if (own === undefined) return '';
  return `${show(target.of ? own / (base ?? Number.NaN) : own)}${starOf(samples)} ${target.of ? '× the floor' : (target.unit ?? '')}`.trim();
}

function goalOf({ most, least, of, unit = '' }: Target): string {
  return `${most === undefined ? `at least ${least}` : `at most ${show(most)}`} ${of ? '× the floor' : unit}`.trim();
}

function targetTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ target, own, base, samples, isMet }) => {
    const seen = own === undefined ? '-' : `${show(own)}${starOf(samples)}${target.always ? ' (worst)' : ''}`;
    const floor = base === undefined ? ['-', '-'] : [show(base), show((own ?? Number.NaN) / base)];
    const outcome = isMet === undefined ? 'not measured' : isMet ? 'met' : '**missed**';
    return [target.what, goalOf(target), seen, ...floor, String(samples.length), outcome];
  });
  return table(['', 'target', 'wa-inbox', 'the floor', '× the floor', 'samples', ''], rows);
}

function contenderTable(results: Results): string {
  const names = [...results.keys()];
  const metrics = [...new Set([...results.values()].flatMap((samples) => Object.keys(samples)))];
  const floor = results.get(FLOOR);
  const rows = metrics.map((metric) => {
    const base = median(floor?.[metric]);
    return [metric, ...names.map((name) => cell(results.get(name)![metric], name === FLOOR ? undefined : base))];
  });
  return table(['', ...names], rows);
}

function cell(samples: readonly number[] = [], base?: number): string {
  const value = median(samples);
  if (value === undefined) return samples.length > 0 ? `never seen, ${samples.length}` : '-';
  return `${show(value)}${starOf(samples)}${base ? ` (${show(value / base)} ×)` : ''}, ${samples.length}`;
}

const starOf = (samples: readonly number[]): string => (samples.some(Number.isNaN) ? '\\*' : '');

function show(value: number): string {
  if (Number.isNaN(value)) return '-';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
