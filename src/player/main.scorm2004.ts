/** The course for SCORM 2004, 3rd and 4th edition. */
import {content} from 'virtual:course';
import {createScorm2004Port} from '../lms/scorm2004.ts';
import {startPlayer} from './start-player.ts';

void startPlayer(window, content, createScorm2004Port);
