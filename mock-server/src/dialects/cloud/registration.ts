import { register, requestCode, verifyCode } from '@wa-inbox/protocol/cloud/account-requests';
import { execute } from '../../core/commands/execute.ts';
import { refuse, type Refusal } from '../../core/refusal.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { checkPhoneNumber } from './objects.ts';
import { readCall, SUCCESS } from './parameters.ts';

export const registerNumber: Handler = (call) => {
  checkPhoneNumber(call);
  const { pin } = readCall(call, register);
  return { run: () => done(execute(call.world, { do: 'register-number', pin })) };
};

export const deregisterNumber: Handler = (call) => {
  checkPhoneNumber(call);
  return { run: () => done(execute(call.world, { do: 'deregister-number' })) };
};

export const askForCode: Handler = (call) => {
  checkPhoneNumber(call);
  readCall(call, requestCode);
  return {
    run: () => {
      const code = execute(call.world, { do: 'request-code' });
      return { status: 200, body: SUCCESS, note: `The code is ${code}; GET /_mock/account shows it as well.` };
    },
  };
};

export const confirmCode: Handler = (call) => {
  checkPhoneNumber(call);
  const { code } = readCall(call, verifyCode);
  return { run: () => done(execute(call.world, { do: 'verify-code', code })) };
};

function done(refusal: Refusal | undefined): Result {
  if (refusal) refuse(refusal);
  return { status: 200, body: SUCCESS };
}
