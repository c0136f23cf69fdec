import { templateReview } from '@wa-inbox/protocol/control/schemas';
import { execute } from '../../core/commands/execute.ts';
import type { Verdict } from '../../core/commands/review-template.ts';
import { nearest, suggestion } from '@wa-inbox/protocol/nearest';
import { refuse } from '../../core/refusal.ts';
import type { TemplateRow } from '../../core/template-shelf.ts';
import type { World } from '../../core/world.ts';
import type { Call } from '../dialect.ts';
import { readJson, readBody } from '../read-body.ts';
import { encodeTemplate } from '../whatssync/encode.ts';
import { ok, type Handler } from './handler.ts';

const VERDICTS: readonly Verdict[] = ['approve', 'reject', 'pause', 'disable', 'pending', 'pace'];

/** What the provider decides of a template; of a name, for every language unless one is named. */
export const reviewTemplate: Handler = (call) => {
  const { world, params } = call;
  const verdict = readVerdict(params['verdict'] ?? '');
  const { reason, language } = readReview(call);
  const rows = templatesOf(world, params['template'] ?? '', language);
  const reviewed = rows.map(({ id }) => execute(world, { do: 'review-template', id, verdict, reason }));
  return ok({ templates: reviewed.map(encodeTemplate) });
};

/** A verdict needs no body; what has one must say that it is JSON. */
function readReview({ exchange }: Call) {
  return readBody(templateReview, readJson(exchange, { allowsUntyped: false, whenEmpty: {} }));
}

function readVerdict(given: string): Verdict {
  const verdict = VERDICTS.find((each) => each === given);
  if (verdict) return verdict;
  const message = `A template cannot be given the verdict ${JSON.stringify(given.slice(0, 60))}: ${suggestion(given, VERDICTS)}use ${VERDICTS.join(', ')}.`;
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}

function templatesOf(world: World, wanted: string, language: string | undefined): readonly TemplateRow[] {
  const byId = world.templates.byId(wanted);
  const all = byId ? [byId] : world.templates.named(wanted);
  const rows = all.filter((row) => language === undefined || row.language === language);
  if (rows.length > 0) return rows;
  const languages = all.map((row) => row.language).join(', ');
  const meant = nearest(wanted, world.templates.names());
  const hint =
    all.length > 0
      ? `"language" can be ${languages}`
      : meant
        ? `did you mean "${meant}"?`
        : 'GET /api/v1/templates lists those there are';
  const message = `There is no template ${JSON.stringify(wanted.slice(0, 100))}${language === undefined ? '' : ` in ${language}`}: ${hint}${hint.endsWith('?') ? '' : '.'}`;
  return refuse({ key: 'template_not_found', rule: 'template', message });
}
