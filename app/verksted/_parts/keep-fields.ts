import { type FormEvent, startTransition } from 'react';

/**
 * Sends a form and leaves its fields as they are: React would empty them after the action (its reference of `<form>`), also
 * when what they say is refused. Without script the form is sent by its own action.
 */
export function keepFields(send: (form: FormData) => void) {
	return (event: FormEvent<HTMLFormElement>): void => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		startTransition(() => send(form));
	};
}
