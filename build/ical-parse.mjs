// ical.js as far as it is used: its reader of content lines, and what it knows of vCards. The files are its own, unchanged.
import design from '../node_modules/ical.js/lib/ical/design.js';
import parse from '../node_modules/ical.js/lib/ical/parse.js';

export default { parse, design };
