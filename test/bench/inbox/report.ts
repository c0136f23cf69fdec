import { FLOOR, OURS } from './contenders.ts';
import type { Samples } from './scenarios.ts';
import type { Target } from './targets.ts';

/** Contender → what was measured; `gzip` in kB among it. */
export type Results = ReadonlyMap<string, Samples>;

/** The middle of what was seen; undefined when nothing was. */
export function median(samples: readonly number[] | undefined): number | undefined {
  const seen = samples?.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b) ?? [];
  const upper = seen[seen.length >> 1];
  return seen.length % 2 === 1 || upper === undefined ? upper : (seen[seen.length / 2 - 1]! + upper) / 2;
}

/** Two tables in Markdown: the element beside its targets, then every contender beside the floor. */
export function report(results: Results, targets: readonly Target[]): string {
  return [targetTable(results, targets), contenderTable(results)].join('\n\n');
}

function targetTable(results: Results, targets: readonly Target[]): string {
  const ours = results.get(OURS);
  const floor = results.get(FLOOR);
  if (!ours) return `${OURS} was not measured.`;
  const rows = targets.map((target) => {
    const { metric, of, most, least, unit = '' } = target;
    const own = median(ours[metric]);
    const base = median(floor?.[metric]);
    const value = of ? (own !== undefined && base !== undefined ? own / base : undefined) : own;
    const goal = `${most === undefined ? `at least ${least}` : `at most ${most}`} ${of ? '× the floor' : unit}`.trim();
    const met =
      value === undefined ? 'not measured' : value <= (most ?? Infinity) && value >= (least ?? -Infinity) ? 'met' : '**missed**';
    const ratio = base ? `${show(base)} (${show((own ?? Number.NaN) / base)} ×)` : '';
    return [target.what, goal, own === undefined ? '' : show(own), ratio, String(ours[metric]?.length ?? 0), met];
  });
  return table(['', 'target', 'wa-inbox', 'the floor', 'samples', ''], rows);
}

function contenderTable(results: Results): string {
  const names = [...results.keys()];
  const metrics = [...new Set([...results.values()].flatMap((samples) => Object.keys(samples)))];
  const floor = results.get(FLOOR);
  const rows = metrics.map((metric) => {
    const base = median(floor?.[metric]);
    return [metric, ...names.map((name) => cell(results.get(name)![metric], name === FLOOR ? undefined : base))];
  });
  return table(['median (× the floor)', ...names], rows);
}

/** `*` where some samples were never seen, `-` where nothing was. */
function cell(samples: readonly number[] | undefined, base: number | undefined): string {
  const value = median(samples);
  if (value === undefined) return '-';
  const some = samples!.some(Number.isNaN) ? '*' : '';
  return `${show(value)}${some}${base ? ` (${show(value / base)} ×)` : ''}`;
}

function show(value: number): string {
  if (Number.isNaN(value)) return '-';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
