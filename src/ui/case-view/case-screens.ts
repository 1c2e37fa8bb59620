/** The first and the last screen of a case: what one should know before, and how it ended. */
import {html, nothing} from 'lit';
import type {CaseSnapshot} from '../../machines/case.machine.ts';
import type {CaseText} from '../../model/texts.ts';
import {icons} from '../icons.ts';
import type {CaseMessages} from '../messages/case.ts';
import '../portrait/portrait.ts';
import {personName} from './talk.ts';

/** Content note, situation and aim. Where the name is drawn by seed there is none yet, and the portrait has no words. */
export function introScreen(
  {person, note, situation, goal, nodes, verify}: CaseText,
  words: CaseMessages,
  onStart: () => void,
) {
  const open = verify || Object.values(nodes).some(node => node.verify);
  const label = person.names ? '' : words.portrait(person.name, words.faces.neutral);
  return html`<div class="intro">
    <oo-portrait .who=${person.portrait} .label=${label}></oo-portrait>
    <div class="text">
      <p class="small muted"><b>${words.note}:</b> ${note}</p>
      <div><h2>${words.situation}</h2><p>${situation}</p></div>
      <div><h2>${words.goal}</h2><p>${goal}</p></div>
      <p class="small muted">${words.rules} ${open ? words.toConfirm : nothing}</p>
      <div class="btns"><button class="btn" type="button" @click=${onStart}>${words.start} ${icons.forward}</button></div>
    </div></div>`;
}

/** The ending with its repair step; no ending is the last word. */
export function endingScreen({context}: CaseSnapshot, text: CaseText, words: CaseMessages, kicker: string) {
  const ending = text.endings[context.ending ?? ''];
  const last = context.path.at(-1);
  const face = text.nodes[last?.node ?? '']?.replies[last?.reply ?? '']?.face ?? 'neutral';
  const name = personName(text.person, context.seed);
  return html`<div class="end">
    <oo-portrait .who=${text.person.portrait} .face=${face} .label=${words.portrait(name, words.faces[face])}></oo-portrait>
    <div class="text">
      <p class="kicker">${kicker}</p>
      <h2 id="ending" tabindex="-1">${ending?.title ?? ''}</h2>
      <p class="lead">${ending?.text ?? ''}</p>
      <p class="note"><b>${words.repair}</b>${ending?.repair ?? ''}</p>
    </div></div>`;
}
