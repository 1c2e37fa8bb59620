/** The last steps on the page: sign, wait, and keep the zip. */
import {html, type TemplateResult} from 'lit';
import {dayOf} from '../credential/moment.ts';
import {type IssueContext, selectReady} from './issue.machine.ts';

export function signStep(context: IssueContext, onSign: () => void): TemplateResult {
  const ready = selectReady(context).length;
  const people = `${ready} ${ready === 1 ? 'certificaat' : 'certificaten'}`;
  return html`
    <section class="panel step" id="now" tabindex="-1" aria-labelledby="sign">
      <h2 id="sign">4. Onderteken</h2>
      <p>De sleutel van ${context.issuer.name} is open. Een uitgegeven certificaat kun je alleen nog intrekken of vervangen.</p>
      <div class="btns"><button class="btn" type="button" @click=${onSign}>${ready === 0 ? 'Maak de zip opnieuw' : `Onderteken ${people}`}</button></div>
    </section>
  `;
}

export function signingStep({progress}: IssueContext, onCancel: () => void): TemplateResult {
  return html`
    <section class="panel step" aria-labelledby="busy">
      <h2 id="busy">Bezig met ondertekenen en drukken</h2>
      <progress aria-labelledby="busy" max=${progress.total || 1} value=${progress.done}></progress>
      <p class="small muted">Stop je, dan gaat niets verloren: wat getekend is, staat in het logboek en wordt niet twee keer uitgegeven.</p>
      <div class="btns"><button class="btn quiet" type="button" @click=${onCancel}>Stop</button></div>
    </section>
  `;
}

/** `url`: the address of the zip. */
export function doneStep({issuer}: IssueContext, url: string, onClear: () => void): TemplateResult {
  const name = `certificaten-${issuer.demonstration ? 'demonstratie-' : ''}${dayOf(Date.now())}.zip`;
  return html`
    <section class="panel step" id="now" tabindex="-1" aria-labelledby="done">
      <h2 id="done">Klaar</h2>
      <p>In de zip staan de certificaten (pdf), de credentials (jwt), de lijsten voor de registers, de presentielijst, de statuslijst om te publiceren en het logboek.</p>
      <div class="btns">
        <a class="btn" download=${name} href=${url}>Bewaar de zip</a>
        <a class="btn quiet" href="../verify.html">Controleer een certificaat</a>
        <button class="btn text" type="button" @click=${onClear}>Nog een lijst</button>
      </div>
    </section>
  `;
}
