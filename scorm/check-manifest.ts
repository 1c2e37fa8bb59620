/** What no schema says of a manifest, and LMSs refuse. @spec SCORM 2004 CAM 3.4, 5; cmi5 13.1 */
import {DOMParser, type Document, type Element} from '@xmldom/xmldom';
import type {Files, PackageName} from './package-types.ts';
import type {Edition} from './scorm-manifest.ts';

const VERSION: Record<Edition, string> = {
  scorm12: '1.2',
  'scorm2004-3rd': '2004 3rd Edition',
  'scorm2004-4th': '2004 4th Edition',
};
/** Query names that an LMS adds to a cmi5 launch. */
const CMI5_QUERY = /[?&](?:endpoint|fetch|actor|registration|activityId)=/;

/** @returns what is wrong, a line each */
export function checkManifest(name: Exclude<PackageName, 'web'>, manifest: string, files: Files): string[] {
  const document = new DOMParser().parseFromString(manifest, 'text/xml');
  return name === 'cmi5' ? checkCmi5(document, files) : checkScorm(name, document, files);
}

function checkScorm(edition: Edition, document: Document, files: Files): string[] {
  const wrong: string[] = [];
  const root = document.documentElement;
  const metadata = children(root, 'metadata')[0];
  const [schema, version] = children(metadata);
  if (schema?.localName !== 'schema' || schema.textContent !== 'ADL SCORM')
    wrong.push('metadata must begin with <schema>ADL SCORM');
  if (version?.localName !== 'schemaversion' || version.textContent !== VERSION[edition]) {
    wrong.push(`schemaversion must be ${VERSION[edition]}`);
  }
  const organizations = children(root, 'organizations')[0];
  const list = children(organizations, 'organization');
  if (!list.some(one => attribute(one, 'identifier') === attribute(organizations, 'default'))) {
    wrong.push('organizations@default names no organization');
  }
  const resources = children(children(root, 'resources')[0], 'resource');
  for (const item of [...list, ...list.flatMap(one => children(one, 'item'))]) wrong.push(...checkTitled(item));
  const items = list.flatMap(one => children(one, 'item'));
  if (items.length !== 1) wrong.push('one item is wanted: with more, columns of Moodle reports do not line up');
  for (const item of items) {
    if (!resources.some(one => attribute(one, 'identifier') === attribute(item, 'identifierref'))) {
      wrong.push(`item ${attribute(item, 'identifier')}: identifierref names no resource`);
    }
  }
  for (const resource of resources) wrong.push(...checkResource(resource, edition, files));
  wrong.push(...checkIds(document));
  return wrong;
}

function checkTitled(element: Element): string[] {
  const titles = children(element, 'title');
  return titles.length === 1 && titles[0]?.textContent?.trim()
    ? []
    : [`${attribute(element, 'identifier')}: one title is wanted`];
}

function checkResource(resource: Element, edition: Edition, files: Files): string[] {
  const wrong: string[] = [];
  const type = resource.getAttribute(edition === 'scorm12' ? 'adlcp:scormtype' : 'adlcp:scormType');
  if (type !== 'sco') wrong.push('the resource must be a sco; 1.2 writes scormtype, 2004 scormType');
  const hrefs = children(resource, 'file').map(file => attribute(file, 'href'));
  if (!hrefs.includes(attribute(resource, 'href'))) wrong.push('the launch file must be listed as a file');
  for (const href of hrefs) if (!files.has(decodeURI(href))) wrong.push(`${href}: not in the package`);
  for (const path of files.keys())
    if (!hrefs.includes(encodeURI(path))) wrong.push(`${path}: not listed in the manifest`);
  return wrong;
}

function checkIds(document: Document): string[] {
  const ids = [...document.getElementsByTagName('*')].map(one => attribute(one, 'identifier')).filter(Boolean);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const illegal = ids.filter(id => !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(id));
  return [...twice.map(id => `${id}: used twice`), ...illegal.map(id => `${id}: not an xs:ID`)];
}

function checkCmi5(document: Document, files: Files): string[] {
  const wrong: string[] = [];
  const units = [...document.getElementsByTagName('au')];
  const ids = [...document.getElementsByTagName('course'), ...units].map(one => attribute(one, 'id'));
  if (new Set(ids).size !== ids.length) wrong.push('ids of course and units must differ');
  for (const unit of units) {
    const url = children(unit, 'url')[0]?.textContent?.trim() ?? '';
    if (!files.has(url.replace(/[?#].*$/, ''))) wrong.push(`${url}: not in the package`);
    if (CMI5_QUERY.test(url)) wrong.push(`${url}: uses the name of a launch parameter`);
  }
  return wrong;
}

function children(element: Element | null | undefined, name?: string): Element[] {
  const all = [...(element?.childNodes ?? [])].filter((node): node is Element => node.nodeType === 1);
  return name ? all.filter(one => one.localName === name) : all;
}

const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? '';
