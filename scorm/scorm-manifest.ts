/** `imsmanifest.xml` for one SCO. No schemaLocation: the schemas are not in the zip (their licence), and no LMS asks for them. */
import type {CourseInfo, Files} from './package-types.ts';
import {xml} from './xml.ts';

export type Edition = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th';

/** @spec SCORM 1.2 CAM 2.3; SCORM 2004 CAM 3.4 and 5 (sequencing) */
export function scormManifest(edition: Edition, course: CourseInfo, files: Files): string {
  return edition === 'scorm12' ? manifest12(course, files) : manifest2004(edition, course, files);
}

function manifest12(course: CourseInfo, files: Files): string {
  const mark =
    course.passMark === null
      ? []
      : [
          xml`
        <adlcp:masteryscore>${course.passMark}</adlcp:masteryscore>`,
        ];
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${course.id}" version="${course.version.slice(0, 20)}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${course.id}_org">
    <organization identifier="${course.id}_org">
      <title>${course.title}</title>
      <item identifier="${course.id}_item" identifierref="${course.id}_resource" isvisible="true">
        <title>${course.title}</title>${mark}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${course.id}_resource" type="webcontent" adlcp:scormtype="sco" href="index.html">${fileList(files)}
    </resource>
  </resources>
</manifest>
`;
}

/**
 * One SCO, no rules: Totara and Docebo have no sequencing, Moodle a part of it. `completionSetByContent` and
 * `objectiveSetByContent` keep an LMS from calling an untouched course completed.
 */
function manifest2004(edition: Edition, course: CourseInfo, files: Files): string {
  const isThird = edition === 'scorm2004-3rd';
  const shared = isThird ? [] : [' adlcp:sharedDataGlobalToSystem="false"'];
  const objective =
    course.passMark === null
      ? []
      : [
          xml`
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="${course.id}_passed" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${course.passMark / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>`,
        ];
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${course.id}" version="${course.version.slice(0, 20)}" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${isThird ? '2004 3rd Edition' : '2004 4th Edition'}</schemaversion>
  </metadata>
  <organizations default="${course.id}_org">
    <organization identifier="${course.id}_org" adlseq:objectivesGlobalToSystem="false"${shared}>
      <title>${course.title}</title>
      <item identifier="${course.id}_item" identifierref="${course.id}_resource" isvisible="true">
        <title>${course.title}</title>
        <imsss:sequencing>${objective}
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>${['continue', 'previous', 'abandon', 'abandonAll'].map(hide)}
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${course.id}_resource" type="webcontent" adlcp:scormType="sco" href="index.html">${fileList(files)}
    </resource>
  </resources>
</manifest>
`;
}

const hide = (control: string): string => xml`
            <adlnav:hideLMSUI>${control}</adlnav:hideLMSUI>`;

/** Every file of the package; one that is left out is called excess by ADL's checker. */
function fileList(files: Files): string[] {
  return [...files.keys()].sort().map(
    path => xml`
      <file href="${encodeURI(path)}"/>`,
  );
}
