/** The version of this program, the same as the plugin's. */
export { version } from '../package.json';
