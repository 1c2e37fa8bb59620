/** What an LRS, or the way to it, can refuse, and what to do about it. */

/** Why an LRS gave nothing, and what to do. */
export class LrsProblem extends Error {
  override readonly name = 'LrsProblem';

  constructor(
    reason: string,
    readonly cure: string,
  ) {
    super(reason);
  }
}

/** Cure where only the LRS's administrator can help. */
export const ASK = 'Vraag de beheerder van de LRS, of gebruik een export als bestand.';

/** Of an answer that is an error, by its HTTP status. */
export function refusal(status: number): LrsProblem {
  if (status === 401)
    return new LrsProblem(
      'De LRS kent deze naam en dit wachtwoord niet (401).',
      'Controleer sleutel en geheim; ze horen bij elkaar en bij dit adres.',
    );
  if (status === 403)
    return new LrsProblem(
      'Met deze sleutel mag je geen statements lezen (403).',
      'Vraag de beheerder om een sleutel met leesrecht (statements/read).',
    );
  if (status === 404)
    return new LrsProblem(
      'Op dit adres is geen LRS (404).',
      'Controleer het adres: het eindigt meestal op /xapi/ of /xAPI/.',
    );
  if (status === 429)
    return new LrsProblem('De LRS vraagt om te wachten en blijft dat doen (429).', 'Probeer het later opnieuw.');
  return new LrsProblem(`De LRS antwoordt met een fout (${status}).`, ASK);
}

/** Of a request that got no answer. */
export function unreachable(error: unknown): LrsProblem {
  const why = error instanceof Error ? error.message.slice(0, 120) : '';
  return new LrsProblem(
    `De LRS is niet te bereiken${why ? ` (${why})` : ''}.`,
    'Controleer het adres. Veel LRS’en staan geen opvragen vanaf een webpagina toe (CORS): gebruik dan npm run results -- --lrs ADRES, of een export als bestand.',
  );
}

/** Of a `more` link that no longer works. */
export function expired(): LrsProblem {
  return new LrsProblem(
    'De LRS kent zijn eigen vervolgpagina niet meer.',
    'Begin opnieuw, of vraag de beheerder om een export als bestand.',
  );
}

/** Of an LRS that sends us to another host. */
export function elsewhere(origin: string): LrsProblem {
  return new LrsProblem(
    `De LRS stuurt naar een ander adres (${origin}).`,
    'Vul dat adres zelf in als je het vertrouwt; het wachtwoord gaat er niet vanzelf heen.',
  );
}
