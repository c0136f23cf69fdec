import { loadBusiness } from './business/stored-business.ts';
import { loadJobs } from './jobs/stored-jobs.ts';
import { loadConversations } from './load-conversations.ts';
import { loadMedia } from './media/stored-media.ts';
import { loadPlatform } from './platform/stored-platform.ts';
import { loadScenarios } from './scenarios/stored-scenarios.ts';
import type { Loading } from './starting-point.ts';
import { loadTemplates } from './templates/stored-templates.ts';
import { loadDeliveries } from './webhooks/stored-deliveries.ts';
import type { World } from './world.ts';

/** Fills an empty world. A problem is refused with the path in the fixture where it is. */
export function loadFixture(world: World, from: Loading): void {
  const { fixture } = from;
  loadTemplates(world, fixture);
  loadMedia(world, from);
  loadConversations(world, from);
  loadJobs(world, fixture);
  loadBusiness(world, fixture);
  loadPlatform(world, fixture);
  loadDeliveries(world, fixture);
  loadScenarios(world, fixture);
}
