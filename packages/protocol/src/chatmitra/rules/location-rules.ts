import { LIMITS } from '../../limits.ts';
import type { Rule } from './rule.ts';

type Place = { readonly latitude: number; readonly longitude: number };

/** Rules of a location. seeds/001, "Location Messages". */
export const LOCATION_RULES: readonly Rule<Place>[] = [offThePoles, offTheMeridian];

function offThePoles({ latitude }: Place, field: string): string | undefined {
  return withinOf(LIMITS.chatmitra.latitude)(latitude, `${field}.latitude`);
}

function offTheMeridian({ longitude }: Place, field: string): string | undefined {
  return withinOf(LIMITS.chatmitra.longitude)(longitude, `${field}.longitude`);
}

function withinOf(most: number): Rule<number> {
  return (degrees, field) =>
    Math.abs(degrees) <= most ? undefined : `"${field}" cannot be ${degrees}: give -${most} to ${most}.`;
}
