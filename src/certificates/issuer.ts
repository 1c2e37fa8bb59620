/** The organisation's own file, `issuer.json`: who signs, for which registers, and how the paper looks. */
import {flag, list, number, object, text} from './credential/json-check.ts';
import {DAY} from './credential/moment.ts';
import {IssueProblem} from './issue-problem.ts';
import {addressOf, DID} from './keys/did-web.ts';
import {findRegister, REGISTERS} from './registers.ts';

export interface Accreditation {
  /** Id in `registers.json`. */
  readonly register: string;
  /** Id that the register gave the course; a completion outside the period earns no points. */
  readonly id: string;
  readonly points: number;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly until: string;
}

export interface Issuer {
  /** `did:web:…`: says where the keys are published. */
  readonly did: string;
  readonly name: string;
  readonly url: string;
  /** KvK number: names the organisation also when its domain is gone. */
  readonly kvk?: string;
  /** Who stands under it, for example `M. Jansen, hoofd opleidingen`. */
  readonly signatory?: string;
  /** Where the verifier's page stands; the QR points here. */
  readonly verifyUrl: string;
  /** Address of the status list; ends in `.jwt`. */
  readonly statusList: string;
  readonly validYears: number;
  readonly accreditations: readonly Accreditation[];
  /** PNG or JPEG as a data address, at most 200 KB. */
  readonly logo?: string;
  /** Colour of headings and lines, `#rrggbb`. */
  readonly colour?: string;
  /** Tries things out: every page says so. */
  readonly demonstration?: boolean;
}

const address = text(300, /^https:\/\/[^\s"<>\\#]+$/);
/** Ends in a plain name: the list is written to a file of that name, beside the organisation's other files. */
const listAddress = text(300, /^https:\/\/[^\s"<>\\#?]+\/[\w-][\w.-]*\.jwt$/);
const checkIssuer = object({
  did: text(200, DID),
  name: text(120),
  url: address,
  'kvk?': text(8, /^\d{8}$/),
  'signatory?': text(120),
  verifyUrl: address,
  statusList: listAddress,
  validYears: number(1, 20),
  accreditations: list(
    object({
      register: text(40, /^[a-z\d-]+$/),
      id: text(64),
      points: number(0, 1000),
      from: text(10, DAY),
      until: text(10, DAY),
    }),
    20,
  ),
  'logo?': text(280_000, /^data:image\/(png|jpeg);base64,[A-Za-z\d+/=]+$/),
  'colour?': text(7, /^#[\da-fA-F]{6}$/),
  'demonstration?': flag,
});

/** Name of the file of the status list. */
export function statusListFile({statusList}: Issuer): string {
  return statusList.slice(statusList.lastIndexOf('/') + 1);
}

const LARGEST_LOGO = 200 * 1024;

/**
 * The file with its logo in it as a data address, where it names a picture beside it. `read` gives the bytes of a file there, or
 * undefined. Throws an `IssueProblem` for a picture that is not there, too large or of another kind.
 */
export async function withLogo(
  issuer: unknown,
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<unknown> {
  const {logo} = (issuer ?? {}) as {logo?: unknown};
  if (typeof logo !== 'string' || logo.startsWith('data:')) return issuer;
  const cure = 'Zet een PNG of JPEG van hoogstens 200 KB naast issuer.json, en kies op de pagina beide bestanden.';
  const shown = logo.slice(0, 60);
  if (/[/\\]/.test(logo)) throw new IssueProblem(`Het logo ${shown} staat in een andere map.`, cure);
  const bytes = await read(logo);
  if (!bytes) throw new IssueProblem(`Het logo ${shown} is er niet.`, cure);
  const kind = pictureKind(bytes);
  if (!kind) throw new IssueProblem(`Het logo ${shown} is geen PNG of JPEG.`, cure);
  if (bytes.length > LARGEST_LOGO) throw new IssueProblem(`Het logo ${shown} is te groot.`, cure);
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return {...(issuer as object), logo: `data:image/${kind};base64,${btoa(binary)}`};
}

/** By its first bytes: a name says nothing about what is inside. */
function pictureKind([a, b, c, d]: Uint8Array): 'png' | 'jpeg' | null {
  if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return 'png';
  return a === 0xff && b === 0xd8 && c === 0xff ? 'jpeg' : null;
}

/** Reads the file; throws an `IssueProblem` that names the place. */
export function readIssuer(json: unknown): Issuer {
  const wrong = checkIssuer(json, 'issuer.json');
  if (wrong !== null) {
    throw new IssueProblem(
      `${wrong} ontbreekt of kan zo niet.`,
      'Vergelijk met docs/certificates.md, onderdeel issuer.json.',
    );
  }
  const issuer = json as Issuer;
  const registers = issuer.accreditations.map(({register}) => register);
  if (new Set(registers).size < registers.length) {
    throw new IssueProblem(
      'issuer.json: een register staat er twee keer in.',
      'Zet per register één accreditatie in het bestand.',
    );
  }
  const unknown = registers.find(id => !findRegister(id));
  if (unknown !== undefined) {
    throw new IssueProblem(
      `issuer.json: het register ${unknown} is niet bekend.`,
      `Kies uit ${REGISTERS.map(({id}) => id).join(', ')}.`,
    );
  }
  if (new URL(issuer.url).hostname !== addressOf(issuer.did).hostname) {
    throw new IssueProblem(
      `issuer.json: url (${new URL(issuer.url).hostname}) en did (${addressOf(issuer.did).hostname}) horen niet bij hetzelfde domein.`,
      'Gebruik het domein van je organisatie in allebei.',
    );
  }
  return issuer;
}
