import { factsFile } from '../source/place';
import { didYouMean } from '../suggest';
import type { Rule } from './rule';

/** A page that the fact file lets say something else, and that is not there, was most often renamed. */
export const unknownExemptions: Rule = {
	name: 'unknown-exemptions',
	severity: 'error',
	about: 'En side som har unntak i `_fakta.md`, finnes.',
	example: '`unntak: {om-mini: …}`',
	check: ({ facts, versions }) =>
		Object.keys(facts?.data.unntak ?? {})
			.filter((key) => !versions.has(key))
			.map((key) => ({
				rule: unknownExemptions.name,
				severity: unknownExemptions.severity,
				file: factsFile,
				line: facts?.lineOf(['unntak', key]) ?? 1,
				field: `unntak.${key}`,
				message: `er ikke en side. Skriv adressen på bokmål, uten skråstrek først.${didYouMean(key, versions.keys())}`,
			})),
};
