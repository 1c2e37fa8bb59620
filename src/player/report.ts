/** What the LMS is told, drawn from what is known of the learner. */
export {outcomeOf} from '../model/outcome.ts';
