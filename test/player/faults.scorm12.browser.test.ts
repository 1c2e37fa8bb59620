import {describeFaults} from './faults.ts';

describeFaults('scorm12');
