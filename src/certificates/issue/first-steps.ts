/** The first steps on the page: who issues, who completed the course, and the way to what was issued. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Issuer} from '../issuer.ts';
import {domainOf} from '../keys/did-web.ts';

export function issuerStep({name, did, demonstration}: Issuer, onFiles: (event: Event) => void): TemplateResult {
  return html`
    <section class="panel step" aria-labelledby="issuer">
      <h2 id="issuer">Uitgever: ${name}</h2>
      <p role="status">${demonstration ? nothing : `Wat je uitgeeft, is van ${name} (${domainOf(did)}).`}</p>
      <div class="field">
        <label for="issuer-file">Bestand issuer.json van je organisatie</label>
        <input id="issuer-file" type="file" multiple accept=".json,.png,.jpg,.jpeg" aria-describedby="issuer-note" @change=${onFiles} />
        <p class="small muted" id="issuer-note">Staat er een logo in? Kies dat bestand meteen mee.</p>
      </div>
    </section>
  `;
}

/** `onLocal`: the local LMS has invented learners, so it is there for the demonstration only. */
export function sourceStep(
  {demonstration}: Issuer,
  onFiles: (event: Event) => void,
  onLocal: () => void,
): TemplateResult {
  return html`
    <section class="panel step" aria-labelledby="source">
      <h2 id="source">1. Wie heeft de cursus gehaald?</h2>
      <div class="two">
        <div class="field">
          <label for="exports">Exports van je leersysteem</label>
          <input id="exports" type="file" multiple aria-describedby="exports-note" @change=${onFiles} />
          <p class="small muted" id="exports-note">Moodle, SCORM Cloud, xAPI of een tabel. Niets verlaat dit apparaat.</p>
        </div>
        ${
          demonstration
            ? html`<div class="stack"><p><b>Of uit de demonstratie</b></p><button class="btn quiet" type="button" @click=${onLocal}>Lees het lokale LMS</button></div>`
            : nothing
        }
      </div>
    </section>
  `;
}

export function loggedStep(onOpen: () => void): TemplateResult {
  return html`
    <section class="panel step" aria-labelledby="issued">
      <h2 id="issued">Al uitgegeven</h2>
      <p>Zoek een certificaat op, verbeter het of trek het in. Gaf je eerder uit op een andere plek, ook met de opdracht? Vul hier dan eerst het logboek aan: anders krijgt iemand twee certificaten.</p>
      <div class="btns"><button class="btn quiet" type="button" @click=${onOpen}>Open het logboek</button></div>
    </section>
  `;
}
