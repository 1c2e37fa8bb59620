/** A name comes from an LMS: whatever stands in it, it is shown as text and nothing else. */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {html} from 'lit';
import type {CourseEvent} from '../../src/machines/events.ts';
import type {CourseText} from '../../src/model/texts.ts';
import type {CourseHost} from '../../src/ui/host.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/proof/proof.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {deep, mount} from './provide.ts';
import {facts, TODAY, teacher} from './reference-fixture.ts';

const MARKUP = ['<img src=x onerror="document.title=1">', '</p><script>document.title=1</script>', '&lt;', '<!--'];
const course = {title: 'Ogen open', subtitle: '', modules: {}, steps: {}, objectives: {}} as unknown as CourseText;
const content = {outline: emptyOutline(), ...facts, loadCourse: async () => course};
const completed: CourseEvent = {type: 'course.completed', day: TODAY, earlier: true};

describe('the name of a learner', () => {
  it('is text on the proof, whatever it is', async () => {
    const name = fc.oneof(fc.constantFrom(...MARKUP), fc.string({unit: 'grapheme', minLength: 1, maxLength: 80}));
    await fc.assert(
      fc.asyncProperty(name, async learnerName => {
        const host = courseHost(content, [{type: 'session.opened', day: TODAY, seed: 5}, teacher, completed]);
        Object.assign(host.launch, {learnerName});
        const element = await mount(host, html`<oo-proof .host=${host as CourseHost}></oo-proof>`);
        await waitUntil(() => deep(element, '#heading') !== null);
        const shown = deep(element, '.paper .name');
        expect(shown?.textContent).to.equal(learnerName);
        expect(shown?.childElementCount).to.equal(0);
        element.remove();
      }),
      {numRuns: 40},
    );
    expect(document.title).not.to.equal('1');
  });
});
