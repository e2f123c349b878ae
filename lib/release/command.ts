import { conclude } from '../content-check/command-run';
import { runRelease } from './release';

conclude(runRelease(process.argv.slice(2), process.execPath));
