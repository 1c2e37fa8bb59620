import {tokens} from '../../ui/tokens.css.ts';
import './results-page/results-page.ts';

if (tokens.styleSheet) document.adoptedStyleSheets.push(tokens.styleSheet);
