/** A small local web server: pages from a folder, and each course straight out of its zip, as an LMS would unpack it. */
import {readFile, realpath} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {basename, extname, join, normalize, sep} from 'node:path';
import {gzipSync} from 'node:zlib';
import {unzipSync} from 'fflate';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt']);

export interface ServerOptions {
  /** First port tried; the next free one is taken. 0: any free port. */
  readonly port: number;
  /** Folder of the pages served at `/`. */
  readonly pages: string;
  /** Zips served at `/course/<standard>/`; the standard is the last part of the name, `…-scorm12.zip`. */
  readonly packages: readonly string[];
}

/** Name of a package in addresses: what follows the version in its file name. */
export function packageName(zip: string): string {
  return basename(zip, '.zip').replace(/^.*?-\d+\.\d+\.\d+-/, '');
}

/** Starts on 127.0.0.1 only: the pages are for this machine. */
export async function startServer({
  port,
  pages,
  packages,
}: ServerOptions): Promise<{url: string; close(): Promise<void>}> {
  const courses = new Map<string, ReadonlyMap<string, Uint8Array>>();
  for (const zip of packages) {
    courses.set(packageName(zip), new Map(Object.entries(unzipSync(await readFile(zip)))));
  }
  const root = await realpath(pages);

  const find = async (path: string): Promise<Uint8Array | undefined> => {
    const course = /^\/course\/([\w.-]+)\/(.*)$/.exec(path);
    if (course) return courses.get(course[1] ?? '')?.get(course[2] || 'index.html');
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(root + sep)) return undefined;
    return readFile(file).catch(() => undefined);
  };
  const server = createServer((request, response) => {
    answer(request, response, find).catch(() => response.writeHead(500).end());
  });
  const taken = await listen(server, port);
  return {url: `http://127.0.0.1:${taken}/`, close: () => close(server)};
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  find: (path: string) => Promise<Uint8Array | undefined>,
): Promise<void> {
  const path = safePath(request.url ?? '/');
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const body = path === undefined ? undefined : await find(path);
  if (path === undefined || !body) return void response.writeHead(404, {'content-type': 'text/plain'}).end('Not found');
  const type = extname(path.endsWith('/') ? 'index.html' : path);
  const headers: Record<string, string> = {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  };
  const zipped = COMPRESSED.has(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (zipped) headers['content-encoding'] = 'gzip';
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : zipped ? gzipSync(body, {level: 9}) : body);
}

function safePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const attempt = (candidate: number): void => {
      const onError = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' && candidate < 65535) attempt(candidate + 1);
        else reject(error);
      };
      server.once('error', onError);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', onError);
        resolve((server.address() as AddressInfo).port);
      });
    };
    attempt(port);
  });
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
