import {expect} from '@open-wc/testing';
import {unstamp} from '../../src/lms/quirks.ts';
import type {Player} from '../../src/player/player.ts';
import {decode} from '../../src/record/codec.ts';
import type {StrictLms} from '../lms/strict-lms.ts';
import {smallCourse} from '../model/small-course.ts';
import {waitUntil} from '../wait-until.ts';
import {newLms, STANDARDS, type Visit, visit, visitFirstScreen} from './visit.ts';

const NAMES = {
  scorm12: {status: 'cmi.core.lesson_status', raw: 'cmi.core.score.raw', location: 'cmi.core.lesson_location'},
  scorm2004: {status: 'cmi.success_status', raw: 'cmi.score.raw', location: 'cmi.location'},
} as const;
const visits: Visit[] = [];
let lms: StrictLms;
let works = true;

async function enter(): Promise<Visit> {
  const one = await visit(lms);
  visits.push(one);
  return one;
}
const answer = ({course}: Player, item: string, ...response: string[]) =>
  course.send({type: 'answer.submitted', item, response, latency: 1});
const learnerOf = ({course}: Player) => course.getSnapshot().context.learner;
/** Waits for a change that the course shows. */
const until = ({course}: Player, holds: () => boolean) =>
  new Promise<void>(resolve => {
    const {unsubscribe} = course.subscribe(() => {
      if (!holds()) return;
      unsubscribe();
      resolve();
    });
  });
const messages = ({notices}: Player) => notices.map(({message}) => message);

for (const standard of STANDARDS)
  describe(`the player in ${standard}`, () => {
    const names = NAMES[standard];
    const makeLms = () => newLms(standard, {commit: () => (works ? 'store' : 'fail')});
    /** The first launch is over and the LMS has lost everything but who the learner is. */
    const loseEverything = () => {
      for (const name of lms.server.keys()) if (!/name|_id$/.test(name)) lms.server.delete(name);
    };

    beforeEach(() => {
      works = true;
      lms = makeLms();
    });
    afterEach(() => {
      for (const one of visits.splice(0)) one.close();
      expect(lms.violations.join('\n')).to.equal('');
    });

    it('hands an answer to the LMS with one commit, and the next launch has it and is at the same place', async () => {
      const first = await enter();
      await first.shows('stored');
      const before = lms.commits;
      first.player.course.send({type: 'step.opened', step: 'm1_l1'});
      answer(first.player, 'M1_A1_choice', 'b');
      expect(first.player.saveState).to.equal('saving');
      await first.shows('stored');
      expect(lms.commits).to.equal(before + 1);
      expect(lms.server.has(names.raw)).to.equal(false);
      first.close();

      const second = await enter();
      expect(learnerOf(second.player).answers.M1_A1_choice?.first.response).to.deep.equal(['b']);
      expect(second.player.course.getSnapshot().context.place).to.deep.equal({at: 'step', step: 'm1_l1'});
      expect(learnerOf(second.player).sessions).to.equal(2);
    });

    it('tells a readable interaction, and not again at the next launch', async () => {
      const first = await enter();
      answer(first.player, 'M1_A1_choice', 'b');
      await first.shows('stored');
      expect(lms.server.get('cmi.interactions.0.id')).to.equal('M1_A1_choice');
      first.close();
      const second = await enter();
      answer(second.player, 'M1_A2_choices', 'a');
      await second.shows('stored');
      const told = lms.calls.filter(
        ({element}) => /^cmi\.interactions\.\d+\.id$/.test(element) && lms.server.has(element),
      );
      expect(told.filter(({name}) => name.endsWith('SetValue')).map(({value}) => value)).to.deep.equal([
        'M1_A2_choices',
      ]);
    });

    it('keeps an answer on the device when the LMS fails, says so, and hands it over at the next launch', async () => {
      const first = await enter();
      await first.shows('stored');
      works = false;
      answer(first.player, 'M1_A1_choice', 'b');
      await first.shows('device');
      first.kill();
      works = true;
      const second = await enter();
      expect(learnerOf(second.player).answers.M1_A1_choice?.tries).to.equal(1);
      await second.shows('stored');
      second.close();
      const third = await enter();
      expect(learnerOf(third.player).answers.M1_A1_choice?.tries).to.equal(1);
      expect(third.player.diagnostics().storage).to.equal('indexeddb');
    });

    it('tries again by itself after a failure', async () => {
      const {player, shows} = await enter();
      await shows('stored');
      works = false;
      answer(player, 'M1_A1_choice', 'b');
      await shows('device');
      works = true;
      await shows('stored');
      expect(lms.storedState).to.contain('O1');
    });

    it('asks when the LMS has forgotten everything and the device has not; going on brings all back', async () => {
      const first = await enter();
      answer(first.player, 'M1_A1_choice', 'b');
      answer(first.player, 'M1_A2_choices', 'a', 'c');
      first.player.course.send({type: 'step.finished', step: 'm1_l1'});
      await first.shows('stored');
      const {seed} = learnerOf(first.player);
      first.kill();
      loseEverything();

      const second = await enter();
      expect(messages(second.player)).to.include('lms-empty');
      expect(learnerOf(second.player).seen.size).to.equal(0);
      second.player.choose('lms-empty', 'continue');
      await until(second.player, () => learnerOf(second.player).seen.size > 0);
      await second.shows('stored');
      expect(messages(second.player)).not.to.include('lms-empty');
      expect(learnerOf(second.player).seen.has('m1_l1')).to.equal(true);
      expect(learnerOf(second.player).seed).to.equal(seed);
      second.close();

      const third = await enter();
      expect(Object.keys(learnerOf(third.player).answers)).to.have.members(['M1_A1_choice', 'M1_A2_choices']);
      expect(learnerOf(third.player).answers.M1_A1_choice?.tries).to.equal(1);
    });

    it('starts over when the learner says so, and does not ask again', async () => {
      const first = await enter();
      answer(first.player, 'M1_A1_choice', 'b');
      await first.shows('stored');
      first.kill();
      loseEverything();
      const second = await enter();
      second.player.choose('lms-empty', 'restart');
      answer(second.player, 'M1_A2_choices', 'a');
      await second.shows('stored');
      second.close();
      const third = await enter();
      expect(Object.keys(learnerOf(third.player).answers)).to.deep.equal(['M1_A2_choices']);
      expect(messages(third.player)).not.to.include('lms-empty');
    });

    it('says what was lost of a damaged record, brings back what the device has, and keeps the damaged text aside', async () => {
      const first = await enter();
      answer(first.player, 'M1_A1_choice', 'b');
      await first.shows('stored');
      first.kill();
      lms.server.set('cmi.suspend_data', `O1${lms.storedState.slice(9)}`);
      const second = await enter();
      expect(messages(second.player)).to.include('record-unreadable');
      await second.started;
      expect(second.player.diagnostics().damagedRecord).to.contain('O1');
      expect(learnerOf(second.player).answers.M1_A1_choice?.first.response).to.deep.equal(['b']);
    });

    it('leaves a record of a later version alone', async () => {
      lms.server.set('cmi.suspend_data', 'O2abc');
      const {player, shows} = await enter();
      expect(messages(player)).to.include('record-newer');
      answer(player, 'M1_A1_choice', 'b');
      await shows('kept');
      expect(lms.storedState).to.equal('O2abc');
    });

    it('lets a second window look, and take over with everything the first one had', async () => {
      const first = await enter();
      answer(first.player, 'M1_A1_choice', 'b');
      await first.shows('stored');
      const second = await enter();
      expect(messages(second.player)).to.include('other-tab');
      expect(second.player.saveState).to.equal('looking');
      const stood = new Promise<void>(resolve =>
        first.player.addEventListener(
          'oo-save-state',
          () => messages(first.player).includes('taken-over') && resolve(),
        ),
      );
      const reloaded = new Promise(resolve => second.frame.addEventListener('load', resolve, {once: true}));
      second.player.choose('other-tab', 'take-over');
      await stood;
      await reloaded;
      expect(first.player.saveState).to.equal('looking');
    });

    it('passes and completes by the rule, with a score only after a handed-in test', async () => {
      const {player, shows} = await enter();
      const {course} = player;
      course.send({type: 'profile.chosen', role: 'gemeente_balie', region: 'zuid', language: 'nl'});
      for (const step of Object.values(smallCourse.steps)) {
        if (step.counted && !step.roles && !step.views.includes('test')) {
          course.send({type: 'step.finished', step: step.id, earlier: true});
        }
      }
      await shows('stored');
      expect(lms.server.has(names.raw)).to.equal(false);
      const test = await player.openTest();
      for (const item of test.getSnapshot().context.items) {
        const key = smallCourse.items[item]?.key ?? [];
        test.send({type: 'answer.submitted', item, response: key, latency: 1});
      }
      await shows('stored');
      expect(lms.server.has(names.raw)).to.equal(false);
      lms.handedIn = true;
      test.send({type: 'test.handed_in', day: 20_500});
      await shows('stored');
      expect(lms.server.get(names.raw)).to.equal('100');
      course.send({type: 'step.finished', step: 'm4_test'});
      await shows('stored');
      expect(lms.server.get(names.status)).to.equal('passed');
      expect(learnerOf(player).completed).to.be.a('number');
    });

    it('takes a case and a test up where they were left', async () => {
      const first = await enter();
      const {actor} = await first.player.openCase('CASE_SMALL');
      actor.send({type: 'reply.chosen', reply: 'a'});
      const test = await first.player.openTest();
      const {items} = test.getSnapshot().context;
      test.send({type: 'answer.submitted', item: items[0] ?? '', response: ['a'], latency: 1});
      await first.shows('stored');
      first.close();
      const second = await enter();
      const again = await second.player.openCase('CASE_SMALL');
      expect(again.actor.getSnapshot().context.reply).to.equal('a');
      expect(again.actor.getSnapshot().context.variant).to.equal(actor.getSnapshot().context.variant);
      const later = (await second.player.openTest()).getSnapshot().context;
      expect([...later.items].sort()).to.deep.equal([...items].sort());
      expect(Object.keys(later.answers)).to.deep.equal([items[0]]);
    });

    it('opens a copy made elsewhere and says how much it added', async () => {
      const first = await enter();
      answer(first.player, 'M1_A1_choice', 'b');
      answer(first.player, 'M1_A2_choices', 'a');
      const copy = await first.player.saveCopy();
      lms = makeLms();
      const other = await enter();
      expect(await other.player.openCopy(copy)).to.deep.equal({ok: true, added: 2});
      expect(await other.player.openCopy(copy)).to.deep.equal({ok: true, added: 0});
      expect(await other.player.openCopy(new Blob(['x']))).to.deep.equal({ok: false, reason: 'not_a_copy'});
    });

    it('keeps what is private on this device: a note that is not shared, and the choice for a reading version', async () => {
      const first = await enter();
      const {course} = first.player;
      course.send({type: 'note.submitted', item: 'M2_A4_reflect', text: 'alleen van mij', shared: false});
      course.send({type: 'equivalent.taken', step: 'm2_l1', earlier: true});
      await first.shows('stored');
      first.close();
      const state = unstamp(lms.storedState).state;
      const record = decode(smallCourse, state);
      expect(record.ok && record.acts.map(({type}) => type)).to.deep.equal(['session.opened', 'step.seen']);

      const second = await enter();
      expect(learnerOf(second.player).notes.M2_A4_reflect?.text).to.equal('alleen van mij');
      expect([...learnerOf(second.player).equivalents]).to.deep.equal(['m2_l1']);
      second.player.course.send({type: 'note.submitted', item: 'M2_A4_reflect', text: 'voor jou', shared: true});
      await second.shows('stored');
      second.close();
      const shared = decode(smallCourse, unstamp(lms.storedState).state);
      expect(shared.ok && shared.acts.find(act => act.type === 'note.written')?.text).to.equal('voor jou');
    });

    it('says that a note of one’s own is kept nowhere where the device keeps nothing, and that the LMS has the rest', async () => {
      const one = await visitFirstScreen(lms, smallCourse, {isDenied: true});
      visits.push(one);
      await one.player.prepare();
      const write = (text: string, shared: boolean) =>
        one.player.course.send({type: 'note.submitted', item: 'M2_A4_reflect', text, shared});
      const unkept = () => messages(one.player).filter(message => message === 'note-unkept').length;
      expect(messages(one.player)).to.include('storage-denied');
      write('voor jou', true);
      write('', false);
      expect(unkept()).to.equal(0);
      write('alleen van mij', false);
      write('nog steeds', false);
      expect(unkept()).to.equal(1);
      await one.shows('handed_over');
    });

    it('does not bother the LMS at a launch with what stays on this device', async () => {
      const first = await enter();
      first.player.course.send({type: 'note.submitted', item: 'M2_A4_reflect', text: 'alleen van mij', shared: false});
      await first.shows('stored');
      first.close();
      const launchAndLeave = async () => {
        const one = await enter();
        await one.shows('stored');
        one.close();
        return lms.commitsOfLaunch;
      };
      const commits = await launchAndLeave();
      lms = makeLms();
      await launchAndLeave();
      expect(await launchAndLeave()).to.equal(commits);
    });

    it('tells how sure one was when the page is hidden, without waiting for a quiet moment', async () => {
      const {player, frame, shows} = await enter();
      player.course.send({
        type: 'answer.submitted',
        item: 'M1_A1_choice',
        response: ['b'],
        latency: 1,
        confidence: 3,
      });
      await shows('stored');
      const page = frame.contentDocument as Document;
      Object.defineProperty(page, 'hidden', {value: true});
      page.dispatchEvent(new Event('visibilitychange'));
      expect([...lms.server.values()]).to.include('M1_A1_choice_zeker');
    });

    it('says of a preview that nothing is saved, and saves nothing', async () => {
      const mode = standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode';
      lms = newLms(standard, {seed: {[mode]: 'browse'}});
      const {player, started} = await enter();
      await started;
      answer(player, 'M1_A1_choice', 'b');
      expect(player.saveState).to.equal('preview');
      expect(lms.storedState).to.equal('');
      expect(player.diagnostics().storage).to.equal('memory');
    });

    it('loads nothing that answers need before somebody acts, and ends the session without a word when nobody did', async () => {
      const one = await visitFirstScreen(lms);
      await one.started;
      expect(one.player.content.outline.items).to.deep.equal({});
      const before = new Map(lms.server);
      one.close();
      expect(lms.server).to.deep.equal(before);
      expect(lms.calls.filter(({name}) => /Finish$|Terminate$/.test(name)).length).to.equal(1);

      const again = await enter();
      expect(again.player.content.outline.items).not.to.deep.equal({});
      again.close();

      lms = makeLms();
      const other = await visitFirstScreen(lms);
      visits.push(other);
      other.player.course.send({type: 'step.opened', step: 'm1_l1'});
      await until(other.player, () => 'M1_A1_choice' in other.player.content.outline.items);
    });

    it('has the rest of a long course follow its beginning, without an act', async () => {
      const one = await visitFirstScreen(lms, {...smallCourse, further: {parts: 3, minutes: 20}});
      visits.push(one);
      await waitUntil(() => 'M1_A1_choice' in one.player.content.outline.items);
      expect(one.player.content.outline.further).to.equal(undefined);
    });

    it('tries again what an act needs and could not be loaded', async () => {
      const one = await visitFirstScreen(lms, smallCourse, {failures: 1});
      visits.push(one);
      let failures = 0;
      await one.player.prepare().catch(() => failures++);
      expect(failures).to.equal(1);
      await one.player.prepare();
      answer(one.player, 'M1_A1_choice', 'b');
      await one.shows('saving');
      await one.shows('stored');
      expect(learnerOf(one.player).answers.M1_A1_choice?.first.response).to.deep.equal(['b']);
    });

    it('finishes once when the tab is closed, and not before', async () => {
      const one = await enter();
      await one.shows('stored');
      const finished = () => lms.calls.filter(({name}) => /Finish$|Terminate$/.test(name)).length;
      one.player.course.send({type: 'step.opened', step: 'm1_l1'});
      expect(finished()).to.equal(0);
      one.close();
      expect(finished()).to.equal(1);
      expect(lms.server.get(names.location)).to.equal('m1_l1');
    });
  });
