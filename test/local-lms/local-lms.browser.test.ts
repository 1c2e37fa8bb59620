/** The local LMS as a learner meets it: the name that the course gets, and a desk that comes back when storing fails. */
import {expect, fixture, html} from '@open-wc/testing';
import {Attempts} from '../../src/local-lms/attempts.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/local-lms/local-lms.ts';
import type {LocalLms} from '../../src/local-lms/local-lms.ts';
import {RunTime} from '../../src/local-lms/run-time.ts';

type Scorm12 = {LMSInitialize(none: string): string; LMSCommit(none: string): string};

describe('the local LMS', () => {
  it('hands over a name as SCORM 1.2 wants it, also of who has one name', async () => {
    const attempts = await Attempts.open();
    const nameOf = async (name: string): Promise<string | undefined> => {
      const runTime = await RunTime.launch(attempts, {id: `test_${name.length}`, name}, 'scorm12', window);
      runTime.remove();
      return runTime.elements.get('cmi.core.student_name');
    };
    expect(await nameOf('Anna de Vries')).to.equal('de Vries, Anna');
    expect(await nameOf('Sukarno')).to.equal('Sukarno');
  });

  it('brings the desk back and says so when the attempt cannot be stored', async () => {
    const {save} = Attempts.prototype;
    const desk = await fixture<LocalLms>(html`<oo-local-lms></oo-local-lms>`);
    const find = <E extends HTMLElement>(selector: string): E | null => desk.renderRoot.querySelector<E>(selector);
    await waitUntil(() => find<HTMLButtonElement>('#start')?.disabled === false);
    find('#start')?.click();
    await waitUntil(() => find('iframe'));
    Attempts.prototype.save = async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      const {API} = window as unknown as {API: Scorm12};
      API.LMSInitialize('');
      API.LMSCommit('');
      find('.bar button')?.click();
      await waitUntil(() => find('[role=alert]')?.textContent?.includes('laat niets bewaren'));
      expect(find('.desk')).not.to.equal(null);
      expect('API' in window).to.equal(false);
    } finally {
      Attempts.prototype.save = save;
    }
    await expect(desk).to.be.accessible();
  });
});
