/** What an administrator got wrong in `settings.json` is told once, and support can read what it was. */
import {expect} from '@open-wc/testing';
import {newLms, type Visit, visitFirstScreen} from './visit.ts';

/** Opens the course beside a `settings.json` with this text. */
async function visitWith(text: string): Promise<Visit> {
  const {fetch} = window;
  window.fetch = async (...args) => (args[0] === 'settings.json' ? new Response(text) : fetch(...args));
  try {
    return await visitFirstScreen(newLms('scorm12'));
  } finally {
    window.fetch = fetch;
  }
}
const told = ({player}: Visit) =>
  player.notices.filter(({message}) => message === 'setting-invalid').map(({values}) => values?.name);

describe('settings that cannot be used', () => {
  it('are told in one notice, and stand in the diagnostics with what was found', async () => {
    const visit = await visitWith('{"region": "Oost", "passMark": "80%", "attempts": 2, "logo": "x.png"}');
    expect(told(visit)).to.deep.equal(['region, passMark, logo']);
    expect(visit.player.diagnostics().unusableSettings).to.equal('region "Oost"; passMark "80%"; logo "x.png"');
    expect(visit.player.settings.attempts).to.equal(2);
    visit.close();
  });

  it('of a file that is no JSON say where it breaks', async () => {
    const visit = await visitWith('{"region": "zuid",\n  "attempts": 2,}');
    expect(told(visit)).to.deep.equal(['settings.json']);
    expect(visit.player.diagnostics().unusableSettings).to.match(/^settings\.json .*SyntaxError.*position \d+/);
    visit.close();
  });

  it('are not spoken of where there are none', async () => {
    const visit = await visitWith('{"_note": "for us", "attempts": 2}');
    expect(told(visit)).to.deep.equal([]);
    expect(visit.player.diagnostics()).not.to.have.property('unusableSettings');
    visit.close();
  });
});
