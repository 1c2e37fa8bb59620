import {describeFaults} from './faults.ts';

describeFaults('scorm2004');
