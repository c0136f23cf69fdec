import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import { refuse, type Refusal } from '../refusal.ts';
import type { TemplateCategory, TemplateComponent, TemplateRow } from '../template-shelf.ts';
import { definitionProblem } from '../templates/definition/definition-problem.ts';
import { languageInUse } from '../templates/definition/language-in-use.ts';
import { announceTemplate, submitForReview } from '../templates/lifecycle.ts';
import { storedComponents } from '../templates/stored-components.ts';
import { freshTemplateId } from '../templates/template-id.ts';
import type { World } from '../world.ts';

export type CreateTemplateCommand = {
  readonly do: 'create-template';
  readonly name: string;
  readonly language: string;
  readonly category: TemplateCategory;
  readonly components: readonly TemplateComponent[];
  readonly format?: 'POSITIONAL' | 'NAMED' | undefined;
  readonly ttl?: number | undefined;
  readonly untracked?: boolean | undefined;
  readonly library?: string | undefined;
};

const HOUR = 3_600_000;

/** Puts a template on the shelf, where its review awaits it. Refuses what the rules of templates speak against. */
export function createTemplate(world: World, command: CreateTemplateCommand): TemplateRow {
  const problem = definitionProblem(command) ?? languageInUse(world, command) ?? countProblem(world);
  if (problem) refuse(problem);
  const now = world.clock.now();
  world.templates.countCreate(now);
  const row = submitForReview(world, {
    id: freshTemplateId(world),
    name: command.name,
    language: command.language,
    category: command.category,
    status: 'PENDING',
    components: storedComponents(command),
    parameter_format: command.format ?? 'POSITIONAL',
    quality: 'UNKNOWN',
    message_send_ttl_seconds: command.ttl,
    cta_url_link_tracking_opted_out: command.untracked,
    library_template_name: command.library,
    createdAt: now,
  });
  announceTemplate(world, row);
  return row;
}

/** 100 an hour, and 250 or 6,000 in all. Cloud API, message templates. */
function countProblem(world: World): Refusal | undefined {
  const { count, createsPerHour } = TEMPLATE_LIMITS;
  const most = world.templates.isVerified ? count.verified : count.unverified;
  if (world.templates.size >= most) {
    return {
      key: 'template_limit_exceeded',
      rule: 'template-count',
      message: `The account has ${world.templates.size} message templates, and may have ${most}: delete some.`,
    };
  }
  const now = world.clock.now();
  if (!world.settings.limits || world.templates.createsThisHour(now) < createsPerHour) return undefined;
  const resetAt = (Math.floor(now / HOUR) + 1) * HOUR;
  return {
    key: 'account_too_many_calls',
    rule: 'template-rate',
    message: `${createsPerHour} templates were created in this hour: wait for the next one.`,
    retryAfter: Math.max(1, Math.ceil(world.clock.realSpan(resetAt - now) / 1_000)),
    spent: { limit: 'templates-an-hour', resetAt },
  };
}
