import type { TemplateRow } from '../../../core/template-shelf.ts';

/** What comes when no fields are asked for. Cloud API, message templates. */
const USUAL = ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'sub_category', 'id'];

/** A template as the Cloud API tells it: the fields that are asked for, those it does not have left out, always the id. */
export function encodeTemplate(row: TemplateRow, fields: string | undefined): Record<string, unknown> {
  const all = everything(row);
  const wanted = fields === undefined || fields.trim() === '' ? USUAL : namesIn(fields);
  const told = wanted.filter((name) => all[name] !== undefined).map((name) => [name, all[name]] as const);
  return { ...Object.fromEntries(told), id: row.id };
}

function everything(row: TemplateRow): Record<string, unknown> {
  const { id, name, language, category, status, components, previous_category, library_template_name } = row;
  return {
    id,
    name,
    language,
    category,
    status,
    components,
    previous_category,
    library_template_name,
    parameter_format: row.parameter_format ?? 'POSITIONAL',
    sub_category: 'CUSTOM',
    rejected_reason: row.rejected_reason ?? 'NONE',
    quality_score: { score: row.quality ?? 'UNKNOWN', ...(row.createdAt !== undefined && { date: seconds(row.createdAt) }) },
    last_updated_time: seconds(row.editedAt ?? row.createdAt ?? 0),
    message_send_ttl_seconds: row.message_send_ttl_seconds,
    cta_url_link_tracking_opted_out: row.cta_url_link_tracking_opted_out,
  };
}

/** `quality_score{score,date},name` asks for two fields: what stands in braces is always told. */
function namesIn(fields: string): string[] {
  const names = fields.replaceAll(/\{[^}]*\}/g, '').split(',');
  return [...new Set(names.map((name) => name.trim()))];
}

function seconds(at: number): number {
  return Math.floor(at / 1_000);
}
