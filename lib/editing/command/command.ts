import { conclude } from '../../content-check/command-run';
import { runEditing } from './run';

conclude(runEditing(process.argv.slice(2), process.env));
