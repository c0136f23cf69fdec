import type { World } from '../../world.ts';
import { problem, type Definition, type Problem } from './problems.ts';

/** A name has each language once, and a deleted one is held for a while. Subcodes 2388024 and 2388023. */
export function languageInUse(world: World, { name, language }: Pick<Definition, 'name' | 'language'>): Problem {
  const there = world.templates.get(name, language);
  if (there?.status === 'PENDING_DELETION' || world.templates.isHeld(name, language, world.clock.now())) {
    return problem(
      'template_language_being_deleted',
      `New ${spokenName(language)} content cannot be added while the old one is being deleted: wait 30 days, or use another name.`,
    );
  }
  if (!there) return undefined;
  return problem(
    'template_language_exists',
    `There is already ${spokenName(language)} content for this template. You can create a new template and try again.`,
  );
}

/** "English" for en_US, as the captured sentence has it. */
function spokenName(language: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language.split('_')[0]!);
}
