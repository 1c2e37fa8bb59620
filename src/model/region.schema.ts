/** Whom one can call, per region, as authors write it. */
import * as v from 'valibot';
import {about, Day, Id, Question, Text, Verify} from './text.schema.ts';

const Contact = v.strictObject({
  id: about('Name that texts use: `{{region.police.phone}}`.', Id),
  name: about('Name of the organisation or function.', Text),
  purpose: about('What for, in one sentence.', Text),
  situations: about(
    'Situations it fits; the directory filters on them.',
    v.array(
      v.picklist(['acute', 'minor', 'work', 'sex_work', 'shelter', 'legal', 'chat', 'anonymous', 'advice', 'health']),
    ),
  ),
  phone: about(
    'Digits, spaces and hyphens.',
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^(\+?[0-9][0-9 -]{1,14}[0-9])$/, 'expected a phone number: digits, spaces and hyphens'),
      ),
    ),
  ),
  web: about(
    'Host and path without protocol, shown as text; never fetched.',
    v.optional(
      v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[\w./-]*)?$/, 'expected a host such as fairwork.nu')),
    ),
  ),
  hours: about('When it can be reached.', v.optional(Text)),
  instead: about('Text instead of a number where none is known.', v.optional(Text)),
  sources: about('Where it was found: ids of `sources.yaml`.', v.array(Id)),
  checked: about(
    'Day on which someone checked it with the organisation; null: never. Older than 90 days: national fallback beside it.',
    v.nullable(Day),
  ),
  verify: Verify,
  question: Question,
});

/** `modules/regions/<region>.yaml`: fills `{{region.<contact id>.phone}}` and the like. Empty beats guessed. */
export const RegionSchema = v.strictObject({
  id: about('The region: the name of the file.', Id),
  name: about('As people call it.', Text),
  municipalities: about('Full names, in order of the alphabet.', v.array(Text)),
  contacts: about(
    'Contacts every region file has: emergency, care_coordinator, safe_at_home, police, inspection, anonymous, national_desk.',
    v.array(Contact),
  ),
  languages: about("Languages in which this region's own texts exist.", v.array(v.string())),
  verify: Verify,
  question: Question,
});

/** Compiled, a contact says in which language its region wrote it (`lang`). */
export type Contact = v.InferOutput<typeof Contact> & {readonly lang?: string};
export type Region = Omit<v.InferOutput<typeof RegionSchema>, 'contacts'> & {readonly contacts: readonly Contact[]};
