/** Why something cannot be done: every reason at once, in Norwegian, as an editor reads them. */
export class Refusal extends Error {
	readonly faults: readonly string[];

	constructor(...faults: readonly string[]) {
		super(faults.join('\n'));
		this.faults = faults;
	}
}

/** Why fields of a form cannot be used, by the name of the field: each is told where it is written, all that is wrong with it. */
export class FieldRefusal extends Refusal {
	readonly fields: Readonly<Record<string, string>>;

	constructor(fields: Readonly<Record<string, string | readonly string[]>>) {
		super(...new Set(Object.values(fields).flat()));
		this.fields = Object.fromEntries(Object.entries(fields).map(([name, told]) => [name, [told].flat().join(' ')]));
	}
}

/** What the content rules would say of what is to be saved: whoever means it may save it all the same. */
export class Objection extends Refusal {}

/** What something comes to, or every reason why it cannot be done, and which field of a form each is about where that is known. */
export function attempt<Made>(
	make: () => Made,
): { made: Made } | { faults: readonly string[]; fields?: FieldRefusal['fields'] } {
	try {
		return { made: make() };
	} catch (error) {
		if (error instanceof FieldRefusal) return { faults: error.faults, fields: error.fields };
		if (error instanceof Refusal) return { faults: error.faults };
		throw error;
	}
}
