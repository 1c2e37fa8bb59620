/** The floor under an interactive page of ours: one Lit element, one XState machine, three calls to the LMS, nothing else. */
import {html, LitElement} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {assign, createActor, setup} from 'xstate';

type Api = Record<'LMSInitialize' | 'LMSGetValue', (argument: string) => string>;
const {API} = window.parent as unknown as {API: Api};
API.LMSInitialize('');

const counter = createActor(
  setup({types: {} as {context: {count: number}; events: {type: 'counted'}}}).createMachine({
    context: {count: 0},
    on: {counted: {actions: assign({count: ({context}) => context.count + 1})}},
  }),
).start();

@customElement('bare-page')
class BarePage extends LitElement {
  @state() private count = 0;

  override connectedCallback() {
    super.connectedCallback();
    counter.subscribe(({context}) => (this.count = context.count));
  }

  protected override firstUpdated() {
    API.LMSGetValue('cmi.core.lesson_status');
    API.LMSGetValue('cmi.suspend_data');
    // As in the course: one can begin when the button has its place on the screen.
    const button = this.renderRoot.querySelector('button');
    if (button) new ResizeObserver(() => performance.mark('course-shown')).observe(button);
  }

  protected override render() {
    return html`<h1>Leeg</h1><button @click=${() => counter.send({type: 'counted'})}>Geteld: ${this.count}</button>`;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'bare-page': BarePage;
  }
}
