/** Question and option texts for LMSs that carry them: taken from the chunks that the learner's screen loaded anyway. */
import type {Activity} from './activity.schema.ts';
import type {CourseContent} from './course-content.ts';
import {decisionId} from './interactions.ts';
import type {Interaction} from './port.ts';
import type {CaseText, ItemText, LessonBlock} from './texts.ts';

type Words = Required<Pick<Interaction, 'description' | 'choices'>>;

export class InteractionTexts {
  private readonly words = new Map<string, Words>();
  private readonly loaded = new Set<string>();
  /** Decision to its case. */
  private readonly decisions: ReadonlyMap<string, string>;

  constructor(private readonly content: CourseContent) {
    const cases = Object.values(content.outline.cases);
    this.decisions = new Map(
      cases.flatMap(one => Object.keys(one.nodes).map(node => [decisionId(one, node), one.id] as const)),
    );
  }

  /** Loads the words of what waits; a text that does not load is left out. */
  async prepare(interactions: readonly Interaction[], language: string): Promise<void> {
    const missing = interactions.map(one => baseOf(one.id)).filter(id => !this.words.has(id));
    await Promise.all(missing.map(id => this.load(id, language)));
  }

  /** The interaction with its words, as far as they are loaded. */
  describe(interaction: Interaction): Interaction {
    const words = this.words.get(baseOf(interaction.id));
    if (!words) return interaction;
    const hasOptions = interaction.type === 'choice' || interaction.type === 'sequencing';
    return {...interaction, description: words.description, ...(hasOptions && {choices: words.choices})};
  }

  private async load(id: string, language: string): Promise<void> {
    const {content} = this;
    const item = content.outline.items[id];
    const one = this.decisions.get(id);
    if (one) await this.once(one, async () => this.addCase(one, await content.loadCase(one, language)));
    else if (item?.kind === 'situation') {
      await this.once('situations', async () => this.addItems(await content.loadSituations(language)));
    } else if (item?.kind === 'test')
      await this.once('bank', async () => this.addItems(await content.loadBank(language)));
    else if (item?.step) {
      const {step} = item;
      await this.once(step, async () => this.addLesson(await content.loadLesson(step, language)));
    }
  }

  private async once(key: string, load: () => Promise<void>): Promise<void> {
    if (this.loaded.has(key)) return;
    this.loaded.add(key);
    await load().catch(() => this.loaded.delete(key));
  }

  private addLesson({
    blocks,
    equivalent = [],
  }: {
    blocks: readonly LessonBlock[];
    equivalent?: readonly LessonBlock[];
  }): void {
    for (const block of [...blocks, ...equivalent]) {
      if (block.type === 'activity') this.words.set(block.activity.id, wordsOf(block.activity));
    }
  }

  private addCase(id: string, text: CaseText): void {
    const outline = this.content.outline.cases[id];
    if (!outline) return;
    for (const [node, words] of Object.entries(text.nodes)) {
      const choices = Object.entries(words.replies).map(([reply, {text: said}]) => [reply, said]);
      this.words.set(decisionId(outline, node), {description: words.text, choices: Object.fromEntries(choices)});
    }
    for (const {activity} of text.interludes) this.words.set(activity.id, wordsOf(activity));
  }

  private addItems(texts: Readonly<Record<string, ItemText>>): void {
    for (const [id, {text, options}] of Object.entries(texts)) {
      const choices = Object.entries(options).map(([option, words]) => [option, words.text]);
      this.words.set(id, {description: text, choices: Object.fromEntries(choices)});
    }
  }
}

/** Id of the item or decision that an interaction is about. */
function baseOf(id: string): string {
  return id.replace(/_(?:zeker|laatst)$/, '');
}

function wordsOf(activity: Activity): Words {
  const {prompt: description} = activity;
  switch (activity.kind) {
    case 'choice':
    case 'choices':
      return {description, choices: textsOf(activity.options, one => one.text)};
    case 'order':
      return {description, choices: textsOf(activity.steps, one => one.text)};
    case 'rate':
      return {description, choices: textsOf(activity.statements, one => one.text)};
    case 'scene':
      return {description, choices: textsOf(activity.spots, one => one.name)};
    case 'mark':
      return {
        description,
        choices: textsOf(
          activity.passages.flatMap(one => (one.id ? [{...one, id: one.id}] : [])),
          one => one.text,
        ),
      };
    default:
      return {description, choices: {}};
  }
}

function textsOf<T extends {readonly id: string}>(
  list: readonly T[],
  text: (one: T) => string,
): Record<string, string> {
  return Object.fromEntries(list.map(one => [one.id, text(one)]));
}
