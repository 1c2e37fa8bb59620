import {isRun, listed, type Messages, plural} from './messages.ts';

const lessons = (n: number) => plural('nl', n, {one: 'les', other: 'lessen'});
const answers = (n: number) => plural('nl', n, {one: 'antwoord', other: 'antwoorden'});

export const messages = {
  language: 'nl',
  shell: {
    skip: 'Naar de inhoud',
    home: 'Naar de route',
    quickExit: 'Verlaat snel',
    menu: 'Hulp en instellingen',
    settings: 'Lezen en weergave',
    search: 'Zoeken en begrippen',
    actionCard: 'Handelingskaart',
    close: 'Sluiten',
    leave: 'Bewaren en afsluiten',
    loading: 'Even laden',
    notices: 'Meldingen',
    dismiss: 'Melding weghalen',
    title: (place, course) => `${place} | ${course}`,
  },
  save: {
    states: {
      stored: {long: 'Bewaard', short: 'Bewaard'},
      saving: {long: 'Bezig met bewaren', short: 'Bezig'},
      device: {long: 'Alleen op dit apparaat', short: 'Dit apparaat'},
      lost: {long: 'Niet bewaard', short: 'Niet bewaard'},
      preview: {long: 'Voorbeeldweergave: er wordt niets bewaard', short: 'Voorbeeld'},
      handed_over: {long: 'Bewaard in je leeromgeving', short: 'Bewaard'},
      kept: {long: 'Bewaard op dit apparaat', short: 'Dit apparaat'},
      review: {long: 'Je kijkt terug', short: 'Terugkijken'},
      looking: {long: 'Alleen kijken in dit venster', short: 'Kijken'},
    },
    open: state => `${state}. Wat betekent dit?`,
  },
  home: {
    start: 'Begin',
    resume: 'Ga verder',
    next: (part, module, step) => `Deel ${part}, ${module}: ${step}.`,
    review: 'Alles nog eens bekijken',
    done: 'Je hebt de hele route gelopen.',
    minutesLeft: minutes => `Nog ongeveer ${minutes} ${plural('nl', minutes, {one: 'minuut', other: 'minuten'})}.`,
    lens: 'Een dorp in Brabant bij zonsopkomst, gezien door een oog dat opengaat. Op het pad praten twee mensen.',
    lensProgress: (done, all) => `${done} van de ${all} delen klaar. De blik gaat met elk deel verder open.`,
    route: 'De route',
    module: number => `Deel ${number}`,
    minutes: minutes => `${minutes} ${plural('nl', minutes, {one: 'minuut', other: 'minuten'})}`,
    stepsDone: (done, all) => `${done} van ${all} ${lessons(all)} klaar`,
    states: {done: 'afgerond', busy: 'begonnen', new: 'nog niet begonnen', closed: 'nog dicht'},
    here: 'hier ben je nu',
    closedUntil: parts =>
      parts.length > 2 && isRun(parts)
        ? `Opent na deel ${parts[0]} tot en met ${parts.at(-1)}`
        : `Opent na deel ${listed('nl', parts)}`,
    work: 'Jouw werk',
    fiction: 'Alle personen in deze cursus zijn verzonnen.',
    version: version => `Versie ${version}`,
    draft: 'Conceptuitgave',
    draftExplained: 'Experts kijken de feiten nog na. Bij een feit dat nog niet is bevestigd, staat dat erbij.',
    careHeading: 'Raakt dit je?',
    care: 'Is er nu gevaar? Bel 112. Neem een pauze wanneer je wilt. Met Verlaat snel sluit je de cursus meteen.',
    careQuickExit: 'Twee keer Escape of drie keer Shift doet hetzelfde.',
  },
  profile: {
    role: 'Waar werk je?',
    region: 'In welke regio?',
    pickRegion: 'Kies een regio',
    help: 'Voorbeelden en je handelingskaart passen zich hierop aan. Je kunt dit altijd wijzigen.',
    change: 'Wijzig',
    save: 'Zo werk ik',
    saved: 'Onthouden. De cursus past zich aan je werk aan.',
    missing: 'Kies eerst waar je werkt en in welke regio.',
    locked: 'Je organisatie heeft dit voor je ingevuld.',
  },
  notices: {
    'no-lms': () => 'We vinden geen leeromgeving. Je kunt de cursus wel doen, maar zij krijgt niets door.',
    'lms-closed': () =>
      'Je leeromgeving antwoordt niet. Ga gerust verder, en open de cursus later opnieuw vanuit je leeromgeving.',
    'storage-denied': () => 'Deze browser bewaart niets. Sluit het venster pas als je leeromgeving alles heeft.',
    'nothing-kept': () =>
      'Deze browser bewaart niets. Wat je doet, is weg als je dit venster sluit, tenzij je een kopie van je voortgang bewaart.',
    'read-only': () => 'Je kijkt alleen mee. Wat je nu doet, wordt niet bewaard.',
    'other-tab': () =>
      'De cursus is ook in een ander venster open. In dit venster wordt niets bewaard, tenzij je hier verdergaat.',
    'record-partly-read': ({dropped = 0}) =>
      `De cursus is vernieuwd. ${dropped} ${answers(Number(dropped))} van vroeger ${plural('nl', Number(dropped), {one: 'past', other: 'passen'})} niet meer; die vraag krijg je opnieuw.`,
    'two-devices': ({dropped = 0}) =>
      `Je werkte op twee apparaten. ${dropped} ${answers(Number(dropped))} van dit apparaat ${plural('nl', Number(dropped), {one: 'past', other: 'passen'})} niet bij wat in je leeromgeving staat. Dat laatste geldt.`,
    'record-unreadable': () =>
      'Je eerdere voortgang was beschadigd en is niet te lezen. We hebben haar apart gezet voor de helpdesk.',
    'record-newer': () => 'Je voortgang komt uit een nieuwere versie van deze cursus. We laten haar staan.',
    'setting-invalid': ({name = ''}) =>
      `In de instellingen klopt iets niet: ${name}. We gebruiken de gewone waarde. Meld het aan je helpdesk.`,
    'record-damaged': () => 'Een deel van je voortgang was beschadigd. Wat nog te lezen was, staat er weer.',
    'lms-empty': ({facts = 0}) =>
      `Je leeromgeving heeft je voortgang niet meer. Op dit apparaat ${plural('nl', Number(facts), {one: 'staat nog 1 onderdeel', other: `staan nog ${facts} onderdelen`})}. Wil je daarmee verder?`,
    'choice-continue': () => 'Verder met mijn voortgang',
    'choice-restart': () => 'Opnieuw beginnen',
    'stray-work': ({facts = 0}) =>
      `Op dit apparaat ${plural('nl', Number(facts), {one: 'staat 1 onderdeel', other: `staan ${facts} onderdelen`})} van een keer zonder leeromgeving. Is dat van jou?`,
    'choice-mine': () => 'Ja, neem het mee',
    'choice-not-mine': () => 'Nee, niet van mij',
    'choice-take-over': () => 'In dit venster verder',
    'choice-look': () => 'Hier alleen kijken',
    'taken-over': () => 'Je werkt nu in een ander venster verder. Wat je hier nog doet, wordt niet bewaard.',
    review: () => 'Je leeromgeving opent de cursus om terug te kijken. Zij krijgt deze keer niets door.',
    'no-credit': () => 'Deze keer telt niet mee: je leeromgeving krijgt niets door.',
    'notes-dropped': ({count = 0}) =>
      `${plural('nl', Number(count), {one: 'Een lange notitie past', other: `${count} lange notities passen`})} niet in je leeromgeving. Ze staan wel op dit apparaat.`,
    'note-unkept': () =>
      'Wat je niet deelt, gaat niet naar je leeromgeving. Dit apparaat bewaart ook niets. Schrijf je woorden ergens anders op, of bewaar een kopie van je voortgang.',
    'test-replaced': ({count = 0}) =>
      `De cursus is vernieuwd. In je toets ${plural('nl', Number(count), {one: 'is 1 vraag vervangen', other: `zijn ${count} vragen vervangen`})}. Je andere antwoorden staan er nog.`,
    'pass-mark': ({mark = 0}) => `Voor de toets geldt de grens van je leeromgeving: ${mark}% goed.`,
    unknown: () => 'Er ging bij de start iets niet goed. Je kunt de cursus wel doen.',
  },
  error: {
    heading: 'Dit scherm lukt nu niet',
    text: 'Er ging iets mis bij het tonen van deze pagina. Je antwoorden zijn bewaard. Laad de pagina opnieuw, of ga terug naar de route.',
    reload: 'Opnieuw laden',
    home: 'Naar de route',
    details: 'Voor de helpdesk',
  },
} satisfies Messages;
