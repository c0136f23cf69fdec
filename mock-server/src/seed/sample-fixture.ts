import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { defaultWorld } from './default-world.ts';
import type { Moment } from './lay-out.ts';

/** The seeded world as one fixture that says its instants itself, messages by time: what tests read as a stranger would. */
export function sampleFixture(moment: Moment): Fixture {
  const { fixture, instants } = defaultWorld(moment);
  const messages = fixture.messages.map((message, index) => ({ ...message, at: isoOf(instants.sentAt(index)) }));
  return {
    ...fixture,
    messages: messages.sort((a, b) => compare(a.at, b.at) || compare(a.id!, b.id!)),
    media: fixture.media!.map((file) => ({ ...file, expiresAt: isoOf(instants.filesUntil) })),
  };
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}

/** By code unit, so that no locale changes the bytes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
