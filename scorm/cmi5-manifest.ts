/** `cmi5.xml`: one course with one assignable unit. @spec cmi5 13 */
import {v5 as uuid} from 'uuid';
import type {CourseInfo} from './package-types.ts';
import {xml} from './xml.ts';

/** Ids are IRIs that stay the same in every version; made from the course's id, because nobody owns a domain for it. */
export function cmi5Manifest(course: CourseInfo): string {
  const root = uuid(course.id, uuid.URL);
  const judged =
    course.passMark === null
      ? [' moveOn="Completed"']
      : [xml` moveOn="CompletedAndPassed" masteryScore="${course.passMark / 100}"`];
  const say = (words: string): string[] => [xml`<langstring lang="${course.language}">${words}</langstring>`];
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="urn:uuid:${root}">
    <title>${say(course.title)}</title>
    <description>${say(course.promise)}</description>
  </course>
  <au id="urn:uuid:${uuid('au', root)}" launchMethod="AnyWindow" activityType="http://adlnet.gov/expapi/activities/lesson"${judged}>
    <title>${say(course.title)}</title>
    <description>${say(course.subtitle)}</description>
    <url>index.html</url>
  </au>
</courseStructure>
`;
}
