/** Starts the page; the document alone adopts the tokens. */
import {tokens} from '../ui/tokens.css.ts';
import './local-lms.ts';

if (tokens.styleSheet) document.adoptedStyleSheets.push(tokens.styleSheet);
