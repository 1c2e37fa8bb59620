/** Words of the views that lead to help: directory, route, decision aid, action card, rights, law, self-care. */
import type {Right} from '../../model/reference.schema.ts';
import type {Contact} from '../../model/region.schema.ts';

type Situation = Contact['situations'][number];
type Phase = Right['phase'];
type Who = Right['for'][number];

export interface HelpMessages {
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly toConfirm: string;
  readonly print: string;
  readonly contact: {
    /** Accessible name of a telephone link. */
    readonly call: (name: string, phone: string) => string;
    readonly hours: (hours: string) => string;
    readonly web: (web: string) => string;
    readonly checked: (day: string) => string;
    readonly neverChecked: string;
    readonly national: string;
    readonly nationalWhy: string;
  };
  readonly directory: {
    readonly heading: (region: string) => string;
    readonly search: string;
    readonly situation: string;
    readonly all: string;
    readonly situations: Readonly<Record<Situation, string>>;
    readonly found: (n: number) => string;
    readonly none: string;
    readonly municipalities: string;
  };
  readonly route: {
    readonly heading: string;
    readonly subtitle: (role: string, region: string) => string;
    readonly order: string;
    readonly firstCall: string;
    readonly firstCallHelp: string;
    readonly secrecy: string;
    readonly reportingCode: string;
    readonly noRole: string;
  };
  readonly aid: {
    readonly heading: string;
    readonly question: (n: number) => string;
    readonly advice: string;
    readonly routeFirst: (role: string) => string;
    readonly call: string;
    readonly path: string;
    readonly back: string;
    readonly again: string;
  };
  readonly card: {
    readonly title: string;
    readonly for: (role: string) => string;
    readonly region: (region: string) => string;
    readonly danger: string;
    readonly dangerText: string;
    readonly look: string;
    readonly questions: readonly string[];
    readonly lookClose: string;
    readonly talk: string;
    readonly say: readonly string[];
    readonly doNotSay: string;
    readonly notSay: readonly string[];
    readonly write: string;
    readonly writeText: readonly string[];
    readonly call: string;
    readonly withoutName: string;
    readonly not: string;
    readonly notDo: readonly string[];
    readonly you: string;
    readonly youText: string;
    readonly ownPlace: string;
    readonly ownFields: readonly string[];
    readonly version: (version: string, day: string) => string;
    readonly draft: string;
    readonly checkNumbers: string;
    readonly where: string;
  };
  readonly rights: {
    readonly heading: string;
    readonly who: string;
    readonly people: Readonly<Record<Who, string>>;
    readonly everyone: string;
    readonly phases: Readonly<Record<Phase, {readonly title: string; readonly text: string}>>;
    readonly phase: (n: number) => string;
    readonly none: string;
    readonly holdsFor: (people: readonly string[]) => string;
    readonly reviewed: (day: string) => string;
    readonly sources: string;
    readonly caution: string;
    readonly shown: (n: number, who: string) => string;
  };
  readonly law: {
    readonly heading: string;
    readonly asOf: (day: string) => string;
    readonly sources: string;
    readonly help: string;
  };
  readonly selfCare: {
    readonly heading: string;
    readonly close: readonly string[];
    readonly yourself: string;
    readonly yourselfText: readonly string[];
    readonly people: string;
    readonly doctor: string;
    readonly doctorText: string;
    readonly colleague: string;
    readonly colleagueText: string;
    readonly untracked: string;
  };
}
