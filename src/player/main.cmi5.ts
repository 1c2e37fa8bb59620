/** The course for cmi5. */
import {content} from 'virtual:course';
import {createCmi5Port} from '../lms/cmi5.ts';
import {startPlayer} from './start-player.ts';

void startPlayer(window, content, createCmi5Port);
