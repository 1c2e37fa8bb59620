/** The course for a plain website. */
import {content} from 'virtual:course';
import {createBrowserPort} from '../lms/browser.ts';
import {startPlayer} from './start-player.ts';

void startPlayer(window, content, createBrowserPort);
