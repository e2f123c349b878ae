/** What was written and chosen in a form, by the names of its fields. */
export type Written = Readonly<Record<string, readonly string[]>>;

/** What came of a form: nothing yet, why not, or what was done. */
export type Outcome<Result = undefined> =
	| { state: 'ny' }
	/**
	 * `mayInsist` where it is done all the same when the editor says so; `fields` what is wrong with each, by name; `way` where it
	 * is mended; `sent` what was written, for a form that comes back.
	 */
	| {
			state: 'avvist';
			faults: readonly string[];
			mayInsist?: boolean;
			fields?: Readonly<Record<string, string>>;
			way?: { address: string; name: string };
			sent?: Written;
	  }
	| { state: 'gjort'; result: Result };

/** Before anybody has sent the form. */
export const nothingYet = { state: 'ny' } as const;

/** Why a form was not carried out; empty where it was, and before it is sent. */
export function faultsIn(outcome: Outcome<unknown>): readonly string[] {
	return outcome.state === 'avvist' ? outcome.faults : [];
}
