'use client';

import { type ComponentProps, type ReactNode, type SubmitEvent, startTransition, useState } from 'react';
import type { Outcome } from './outcome';
import { SentFields } from './sent-fields';

interface Props extends Omit<ComponentProps<'form'>, 'action' | 'onSubmit' | 'hidden'> {
	/** What came of it, and what sends it: as `useActionState` has them. */
	outcome: Outcome<unknown>;
	send(form: FormData): void;
	/** What is sent with it and not shown. */
	hidden: Readonly<Record<string, string>>;
	/** What stands below the form and has fields of it, which name it by `form`. */
	below?: ReactNode;
}

/**
 * A form that is acted on and leaves its fields as they are: React would empty them after the action (its reference of
 * `<form>`), also when what they say is refused. Sent before any script has run, it comes back with what was sent.
 */
export function ActionForm({ outcome, send, hidden, below, children, ...rest }: Props) {
	// Once script sends, what is written stands in the fields; what the page came with must not become another below it.
	const [sent] = useState(outcome.state === 'avvist' ? outcome.sent : undefined);
	const submit = (event: SubmitEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
		startTransition(() => send(form));
	};
	return (
		<SentFields value={sent}>
			<form {...rest} action={send} onSubmit={submit}>
				{Object.entries(hidden).map(([name, value]) => (
					<input type="hidden" key={name} name={name} value={value} />
				))}
				{children}
			</form>
			{below}
		</SentFields>
	);
}
