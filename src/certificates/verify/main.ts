import {tokens} from '../../ui/tokens.css.ts';
import './verify-page.ts';

if (tokens.styleSheet) document.adoptedStyleSheets.push(tokens.styleSheet);
