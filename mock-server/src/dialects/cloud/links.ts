import { linkBody } from '@wa-inbox/protocol/cloud/account-requests';
import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import type { Account } from '@wa-inbox/protocol/control/account';
import { execute } from '../../core/commands/execute.ts';
import { refuse } from '../../core/refusal.ts';
import type { Call } from '../dialect.ts';
import type { Handler } from '../sending-handler.ts';
import { checkPhoneNumber, refuseObject } from './objects.ts';
import { readCall, SUCCESS } from './parameters.ts';
import { invalid } from './problem.ts';

type Link = Account['codes'][number];

export const listLinks: Handler = (call) => {
  checkPhoneNumber(call);
  return { run: () => answer({ data: linksOf(call).map(encodeLink) }) };
};

export const getLink: Handler = (call) => {
  checkPhoneNumber(call);
  return { run: () => answer({ data: [encodeLink(knownLink(call, call.params['code'] ?? ''))] }) };
};

/** With the code of a link: another message for it. */
export const putLink: Handler = (call) => {
  checkPhoneNumber(call);
  const { code, prefilled_message: message, generate_qr_image: format } = readCall(call, linkBody);
  return {
    run: () => {
      const before = code === undefined ? undefined : knownLink(call, code);
      if (!before && linksOf(call).length >= CLOUD_LIMITS.links)
        refuse(invalid(`A number has at most ${CLOUD_LIMITS.links} QR codes and short links`));
      const picture = format ?? before?.format;
      const link = { code: before?.code ?? freshCode(call), prefilled_message: message, ...(picture && { format: picture }) };
      setLinks(call, [...linksOf(call).filter((other) => other !== before), link]);
      return answer(encodeLink(link));
    },
  };
};

export const removeLink: Handler = (call) => {
  checkPhoneNumber(call);
  return {
    run: () => {
      const link = knownLink(call, call.params['code'] ?? '');
      setLinks(
        call,
        linksOf(call).filter((other) => other !== link),
      );
      return { status: 200, body: SUCCESS };
    },
  };
};

function linksOf({ world }: Call): readonly Link[] {
  return world.business.account.codes;
}

function setLinks({ world }: Call, codes: Link[]): void {
  execute(world, { do: 'set-account', change: { codes } });
}

function knownLink(call: Call, code: string): Link {
  return linksOf(call).find((link) => link.code === code) ?? refuseObject(call.exchange.method, code);
}

function freshCode({ world }: Call): string {
  return execute(world, { do: 'mint-link' });
}

/** The picture's address is ours: the mock draws none. */
function encodeLink({ code, prefilled_message: message, format }: Link) {
  return {
    code,
    prefilled_message: message,
    deep_link_url: `https://wa.me/message/${code}`,
    ...(format && { qr_image_url: `https://example.com/qr/${code}.${format.toLowerCase()}` }),
  };
}

function answer(json: object) {
  return { status: 200, body: JSON.stringify(json) };
}
