/** What differs between the learners' professions, as authors write it. */
import * as v from 'valibot';
import {about, Id, Question, RoleId, Sources, Text, Verify} from './text.schema.ts';

/** `modules/roles/<role>.nl.yaml`: fills `{{role.…}}`. Core text stays the same for all. */
export const RoleSchema = v.strictObject({
  id: about('The role: the name of the file.', RoleId),
  name: about('Name in a list.', Text),
  as: about("How the role is named in a sentence: 'als docent'.", Text),
  sees: about('What you see in your sector: one paragraph.', Text),
  signals: about('Four signals for the action card.', v.pipe(v.array(Text), v.length(4))),
  first_call: about('First phone call in three sentences.', v.pipe(v.array(Text), v.length(3))),
  route: about(
    'Whom you call first, and then: names of functions in order.',
    v.pipe(
      v.array(
        v.strictObject({
          who: about('A function, not a person.', Text),
          why: about('What for.', Text),
          contact: about('A contact of the region file.', v.optional(Id)),
        }),
      ),
      v.minLength(2),
    ),
  ),
  secrecy: about('Professional secrecy, for this role.', Text),
  reporting_code: about('The reporting code (meldcode), for this role.', Text),
  example: about('Short role note for the activity M4_A1_notitie.', Text),
  sources: Sources,
  verify: Verify,
  question: Question,
});

export type Role = v.InferOutput<typeof RoleSchema>;
