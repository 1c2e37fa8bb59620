/** The document as one HTML page, to read, adapt and print. */
import {createHash} from 'node:crypto';
import {escapeXml} from '../exports/xml.ts';
import {type Block, OPEN, type PlainDocument} from './document.ts';

const STYLE = `body{font:17px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#10262a;background:#fff}
h1,h2{line-height:1.2;font-weight:600}h2{margin-top:2.5rem;border-bottom:1px solid #b7c0b9}
div{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #d9dfd7;overflow-wrap:anywhere}
.open{border-left:4px solid #b0781a;background:#fcefd3;color:#10262a;padding:.6rem 1rem}
@media screen and (prefers-color-scheme:dark){html{color-scheme:dark}body{color:#e8eee9;background:#0f1a1d}h2,th,td{border-color:#405054}}
@media print{h2,tr{break-inside:avoid}}`;

/** No script, no address, no form: words and one style. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export function documentHtml({title, sections}: PlainDocument): string {
  const body = sections.map(
    section => `<section>\n<h2>${escapeXml(section.title)}</h2>\n${section.blocks.map(block).join('\n')}\n</section>`,
  );
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function block(one: Block): string {
  if (one.type === 'text') return `<p>${escapeXml(one.text)}</p>`;
  if (one.type === 'open') return `<p class="open"><strong>${OPEN}</strong> ${escapeXml(one.text)}</p>`;
  if (one.type === 'list') return `<ul>${one.items.map(item => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
  const [head = [], ...rows] = one.rows;
  const heads = head.map(cell => `<th scope="col">${escapeXml(cell)}</th>`).join('');
  const lines = rows.map(row => `<tr>${row.map(cell => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`);
  // A wide table scrolls by itself; it can be reached with the keyboard.
  return `<div tabindex="0" role="group" aria-label="Tabel"><table><thead><tr>${heads}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>`;
}
