import { judge } from '../../core/verdicts/judge.ts';
import { ok, type Handler } from './handler.ts';

const listVerdicts: Handler = ({ world }) => ok({ verdicts: judge(world) });

export const VERDICT_CONTROL_HANDLERS = { 'control.verdicts': listVerdicts };
