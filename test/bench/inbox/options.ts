import { parseArgs } from 'node:util';
import { contenders } from './contenders.ts';
import { scenariosOf, type Scenario } from './scenarios.ts';

export type Options = {
  /** Samples of each page, and of those that draw all rows. */
  reps: number;
  slowReps: number;
  /** After which no further sample is begun. */
  minutes: number;
  sizes: readonly number[];
  names: readonly string[];
  scenarios: readonly Scenario[];
  /** Where the page is written; printed only otherwise. */
  out: string;
  /** The day that the page tells. */
  date: string;
};

/** @throws what was wrong with an option, and what it takes. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reps: { type: 'string', default: '3' },
      'slow-reps': { type: 'string', default: '1' },
      minutes: { type: 'string', default: '10' },
      sizes: { type: 'string', default: '1000,10000,100000' },
      only: { type: 'string', default: Object.keys(contenders).join(',') },
      scenarios: { type: 'string', default: '' },
      out: { type: 'string', default: '' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const sizes = values.sizes.split(',').map((size) => amount('sizes', size));
  const all = scenariosOf(sizes);
  const called = values.scenarios === '' ? all.map(({ name }) => name) : values.scenarios.split(';');
  return {
    reps: amount('reps', values.reps),
    slowReps: amount('slow-reps', values['slow-reps']),
    minutes: amount('minutes', values.minutes),
    sizes,
    names: known('only', values.only.split(','), Object.keys(contenders)),
    scenarios: known(
      'scenarios',
      called,
      all.map(({ name }) => name),
    ).map((name) => all.find((scenario) => scenario.name === name)!),
    out: values.out,
    date: values.date,
  };
}

function amount(option: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`--${option} takes numbers above 0, not "${value}".`);
  return number;
}

function known(option: string, given: readonly string[], all: readonly string[]): readonly string[] {
  const unknown = given.filter((name) => !all.includes(name));
  if (unknown.length === 0) return given;
  throw new Error(`--${option} does not know "${unknown.join('", "')}": it takes ${all.join(option === 'only' ? ', ' : '; ')}.`);
}
