/** Fields for files: the two that open a key (a demonstration needs none), and what was chosen in any. */
import {html, type TemplateResult} from 'lit';
import type {Issuer} from '../issuer.ts';

export function keyFields({demonstration}: Issuer): TemplateResult {
  return demonstration
    ? html`<p>De demonstratie tekent met een openbare proefsleutel.</p>`
    : html`
        <div class="field"><label for="key-file">Sleutelbestand</label><input id="key-file" name="file" type="file" accept=".json" required /></div>
        <div class="field"><label for="passphrase">Wachtzin</label><input id="passphrase" name="passphrase" class="input" type="password" autocomplete="off" required /></div>
      `;
}

/** What stands in them. */
export function keyOf(form: FormData): {file: File | null; passphrase: string} {
  const file = form.get('file');
  return {file: file instanceof File ? file : null, passphrase: String(form.get('passphrase') ?? '')};
}

/** The files that were chosen. The field forgets them: the same file, put right, can be chosen again. */
export function filesOf(target: EventTarget | null): readonly File[] {
  const input = target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}
