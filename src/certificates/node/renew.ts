/** Signs everything anew that a key signed: whoever has a stolen key can date back, so the key must go from its first day. */
import {dayOf} from '../credential/moment.ts';
import {summarize} from '../credential/summary.ts';
import {reissue, replacedIdOf} from '../issue.ts';
import {credentialOf, type IssuedLine} from '../issue-log.ts';
import {IssueProblem} from '../issue-problem.ts';
import {openDesk, publish} from './desk.ts';
import type {Home} from './home.ts';
import {printLines} from './issue-files.ts';

/** Replaces what `kid` signed and still counts. Goes on where it stopped: what was replaced is not replaced again. */
export async function renew(home: Home, kid: string, reason: string, say: (line: string) => void): Promise<number> {
  const desk = await openDesk(home);
  if (desk.signer.kid === kid) {
    throw new IssueProblem(
      'Deze sleutel is nog in gebruik.',
      'Beëindig hem en maak een nieuwe: keys end, keys create.',
    );
  }
  for (const line of desk.log.current.filter(one => keyOf(one) === kid)) {
    const {name} = summarize(credentialOf(line));
    await reissue(desk, line.id, {name, numbers: {}}, reason.slice(0, 500));
  }
  // Also those of a run that was stopped: everybody needs the new one.
  const lines = desk.log.current.filter(line => {
    const old = desk.log.find(replacedIdOf(line) ?? '');
    return old !== undefined && keyOf(old) === kid;
  });
  const [first] = lines;
  if (!first) throw new IssueProblem('Deze sleutel heeft niets getekend dat nog geldt.', 'Er is niets te doen.');
  const zip = await home.newZip(`opnieuw-getekend-${dayOf(desk.now())}`);
  await printLines(desk, lines, zip, summarize(credentialOf(first)).course, say);
  await publish(home, desk, say);
  say('Ze vervangen wat de oude sleutel tekende. Stuur ze rond en zet de nieuwe statuslijst op de website.');
  return 0;
}

function keyOf({token}: IssuedLine): string {
  return (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as {kid: string}).kid;
}
