/** The course for SCORM 1.2. */
import {content} from 'virtual:course';
import {createScorm12Port} from '../lms/scorm12.ts';
import {startPlayer} from './start-player.ts';

void startPlayer(window, content, createScorm12Port);
