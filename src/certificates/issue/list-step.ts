/** The step in which the list is looked at: who gets a certificate, who does not and why, and the numbers in registers. */
import {html, nothing, type TemplateResult} from 'lit';
import {findRegister} from '../registers.ts';
import './check-list.ts';
import type {NumberChangeEvent} from './check-list.ts';
import {type IssueSnapshot, needsAnswer, selectReady} from './issue.machine.ts';

export interface ListActs {
  readonly onNumbersFile: (event: Event) => void;
  readonly onNumberChange: (event: NumberChangeEvent) => void;
  readonly onAcceptChange: (event: Event) => void;
  readonly onConfirm: () => void;
  readonly onReopen: () => void;
  readonly onClear: () => void;
}

export function listStep(snapshot: IssueSnapshot, on: ListActs): TemplateResult {
  const {context} = snapshot;
  const {imported, checked, accepted, numbers, issuer} = context;
  const fixed = !snapshot.matches('checked') && !snapshot.matches('imported');
  const ready = selectReady(context).length;
  const registers = issuer.accreditations.flatMap(({register}) => findRegister(register) ?? []);
  return html`
    <section class="panel step" id=${fixed ? 'list' : 'now'} tabindex="-1" aria-labelledby="check">
      <h2 id="check">2. Controleer de lijst</h2>
      <p>${checked.length} afgerond, ${imported?.unfinished ?? 0} nog niet. ${ready} ${ready === 1 ? 'krijgt' : 'krijgen'} een certificaat.</p>
      <details class="small"><summary>Wat is er gelezen?</summary><ul>${imported?.reports.map(report => html`<li>${report}</li>`)}${imported?.undated.map(name => html`<li>Zonder datum, niet uit te geven: ${name}</li>`)}</ul></details>
      <div class="field" ?hidden=${fixed || registers.length === 0}>
        <label for="numbers">Lijst met registratienummers (csv), of vul ze hieronder in</label>
        <input id="numbers" type="file" accept=".csv,.txt" @change=${on.onNumbersFile} />
      </div>
      ${registers.map(({name, number}) => (number.assumed && !fixed ? html`<p class="small muted">${name}: ${number.assumed} ${number.usual?.text ?? nothing} Kijk de nummers na bij het register.</p>` : nothing))}
      <oo-check-list .checked=${checked} .numbers=${numbers} .registers=${registers} ?accepted=${accepted} ?fixed=${fixed} @oo-number-change=${on.onNumberChange}></oo-check-list>
      <label class="check" ?hidden=${!accepted && !needsAnswer(context)}><input type="checkbox" .checked=${accepted} ?disabled=${fixed} @change=${on.onAcceptChange} /> Ik heb gekeken naar alles waar ‘Let op’ staat, en het klopt.</label>
      <div class="btns">
        ${
          fixed
            ? html`<button class="btn quiet" type="button" @click=${on.onReopen}>Wijzig de lijst</button>`
            : html`<button class="btn" type="button" ?disabled=${!snapshot.can({type: 'list.confirmed'})} @click=${on.onConfirm}>De lijst klopt</button>`
        }
        <button class="btn text" type="button" @click=${on.onClear}>Begin opnieuw</button>
      </div>
    </section>
  `;
}
