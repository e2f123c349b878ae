/** What came of a form: nothing yet, why not, or what was done. */
export type Outcome<Result = undefined> =
	| { state: 'ny' }
	| { state: 'avvist'; faults: readonly string[] }
	| { state: 'gjort'; result: Result };

/** Before anybody has sent the form. */
export const nothingYet = { state: 'ny' } as const;
