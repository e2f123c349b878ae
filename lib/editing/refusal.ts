/** Why something cannot be done: every reason at once, in Norwegian, as an editor reads them. */
export class Refusal extends Error {
	readonly faults: readonly string[];

	constructor(...faults: readonly string[]) {
		super(faults.join('\n'));
		this.faults = faults;
	}
}
