import { execute, isCommand } from '../commands/execute.ts';
import { RefusalError } from '../refusal.ts';
import { fire } from '../scenarios/fire.ts';
import { catchUp } from '../time-travel.ts';
import type { World } from '../world.ts';
import type { Deed, Entry } from './journal.ts';

/** Does once more what a journal notes, at its own instant. Throws what a fault throws that did not end it the first time. */
export function play(world: World, { at, command, isFault }: Entry): void {
  try {
    world.clock.at(at, () => carryOut(world, command));
  } catch (error) {
    if (!isFault && !(error instanceof RefusalError)) throw error;
  }
}

function carryOut(world: World, command: Deed): void {
  if (command.do === 'catch-up') catchUp(world);
  else if (command.do === 'meet-scenarios') fire(world, command.call);
  else if (isCommand(command)) execute(world, command as never);
  else throw new RangeError(`There is no command ${JSON.stringify((command as { do: unknown }).do)}.`);
}
