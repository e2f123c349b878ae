import { conclude } from '../content-check/command-run';
import { runMirror } from './mirror';

conclude(runMirror(process.argv.slice(2)));
