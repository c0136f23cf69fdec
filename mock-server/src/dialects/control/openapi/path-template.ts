import type { DialectModule } from '../../dialect.ts';

export type PathTemplate = {
  /** "/api/v1/contacts/{phone}" */
  readonly path: string;
  readonly parameters: readonly string[];
  /** The same for paths that differ in the names of their parameters only: OpenAPI takes them for one path. */
  readonly shape: string;
};

const PARAMETER = /\*\*:(\w+)|\*\*|\*|:(\w+)(?:\([^)]*\))?[?+*]?/g;

/** A route in OpenAPI's words; paths of a dialect that a version tells apart have it in front. */
export function pathTemplate(dialect: DialectModule, route: string): PathTemplate {
  const parameters = isVersioned(dialect) ? ['version'] : [];
  const rest = route.replace(PARAMETER, (_, all?: string, one?: string) => {
    const name = one ?? all ?? 'rest';
    parameters.push(name);
    return `{${name}}`;
  });
  const path = isVersioned(dialect) ? `/{version}${rest}` : rest;
  return { path, parameters, shape: path.replace(/\{\w+\}/g, '{}') };
}

function isVersioned({ locate }: DialectModule): boolean {
  return locate?.('/v25.0/1') === '/1';
}
