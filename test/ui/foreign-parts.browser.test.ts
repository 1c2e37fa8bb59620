/** A course that is half translated: what is still Dutch in an English page says so, down to its own buttons (WCAG 2.2, 3.1.2). */
import {expect} from '@open-wc/testing';
import type {CourseEvent} from '../../src/machines/events.ts';
import type {Outline} from '../../src/model/outline.ts';
import type {LessonText} from '../../src/model/texts.ts';
import {waitUntil} from '../wait-until.ts';
import {activities} from './activity-fixture.ts';
import {content, outline} from './lesson-fixture.ts';
import {find, open} from './open-shell.ts';
import {deep, deepText, expectAccessible} from './provide.ts';

const english: Outline = {...outline, languages: ['nl', 'en']};
const profile = {type: 'profile.chosen', role: 'onderwijs', region: 'hart_van_brabant', language: 'en'} as CourseEvent;
const at = (step: string) => ({type: 'step.opened', step}) as CourseEvent;

/** The language of a node as a screen reader sees it: that of the nearest element that says one, through shadow roots. */
function languageOf(node: Node | null): string {
  for (let one = node; one; one = one instanceof ShadowRoot ? one.host : one.parentNode)
    if (one instanceof Element && one.getAttribute('lang')) return one.getAttribute('lang') ?? '';
  return '';
}

async function lesson(text: LessonText) {
  const {shell} = await open([profile, at('s1')], {
    texts: {...content, outline: english, loadLesson: async () => text},
  });
  await waitUntil(() => deep(shell, 'oo-choice')?.shadowRoot?.querySelector('button'), 'the activity');
  return shell;
}

describe('a lesson in two languages', () => {
  it('says of a Dutch activity in an English page that it is Dutch, and its buttons are', async () => {
    const shell = await lesson({
      title: 'Choosing',
      blocks: [
        {type: 'html', html: '<p>Just choose.</p>'},
        {type: 'activity', activity: activities.choice, lang: 'nl'},
      ],
    });
    const choice = deep(shell, 'oo-choice');
    expect(languageOf(choice)).to.equal('nl');
    expect(deepText(choice as Element)).to.include('Hoe zeker ben je?');
    expect(languageOf(deep(shell, 'oo-prose'))).to.equal('en');
    expect(languageOf(deep(shell, '#title'))).to.equal('en');
    expect(languageOf(find(shell, /Route|Part|Next|Help/))).to.equal('en');
    await expectAccessible(shell);
  });

  it('says it of a whole lesson, its title and its note', async () => {
    const shell = await lesson({
      title: 'Kiezen',
      note: 'Dit gaat over druk.',
      lang: 'nl',
      blocks: [
        {type: 'html', html: '<p>Bel <oo-token path="region.care_coordinator.phone"></oo-token>.</p>', lang: 'nl'},
        {type: 'activity', activity: activities.choice, lang: 'nl'},
      ],
    });
    for (const selector of ['#title', '.before p', 'oo-prose', 'oo-choice'])
      expect(languageOf(deep(shell, selector)), selector).to.equal('nl');
    expect(languageOf(deep(shell, '.before b')), 'a word of the page').to.equal('en');
  });

  it('leaves a lesson in the language of the page alone', async () => {
    const shell = await lesson({title: 'Choosing', blocks: [{type: 'activity', activity: activities.choice}]});
    expect(deep(shell, 'oo-in-language')).to.equal(null);
    expect(languageOf(deep(shell, 'oo-choice'))).to.equal('en');
    expect(deepText(deep(shell, 'oo-choice') as Element)).to.include('How sure are you?');
  });
});
