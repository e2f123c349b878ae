'use client';

import {
	type CheckboxProps,
	Field,
	FieldAffix,
	FieldAffixes,
	FieldCounter,
	FieldDescription,
	Input,
	Label,
	type RadioProps,
	Select as SelectInput,
	type SelectProps,
	Textarea,
	type TextfieldProps,
	ValidationMessage,
} from '@digdir/designsystemet-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useSent } from './sent-fields';
import { useEarlyText } from './use-early-text';

/*
 * Designsystemet's fields tie a label to its field by script, as the page comes up. These say it in the HTML: a form works
 * and is heard right before any script has run, and without it (WCAG 2.2 SC 1.3.1). In a form that comes back they say what was
 * sent: nobody writes anything twice.
 */

/** A text that is written, on one line or several. */
export function Textfield({
	label,
	description,
	error,
	multiline,
	prefix,
	counter,
	className,
	...rest
}: TextfieldProps) {
	const made = useId();
	const { id = made } = rest;
	const { told, wrong, aria } = describing(id, description, error);
	const [sent] = useSent(rest.name) ?? [];
	const shared = { ...rest, id, ...aria, ...(sent !== undefined && { defaultValue: sent }) };
	useEarlyText(id);
	return (
		<Field className={className}>
			<Label htmlFor={id}>{label}</Label>
			{description && <FieldDescription id={told}>{description}</FieldDescription>}
			<FieldAffixes>
				{prefix && <FieldAffix>{prefix}</FieldAffix>}
				{multiline ? (
					<Textarea {...(shared as ComponentProps<typeof Textarea>)} />
				) : (
					<Input {...(shared as ComponentProps<typeof Input>)} />
				)}
			</FieldAffixes>
			{counter && <FieldCounter {...(typeof counter === 'number' ? { limit: counter } : counter)} />}
			{error && <ValidationMessage id={wrong}>{error}</ValidationMessage>}
		</Field>
	);
}

/** One of several, in a list. */
export function Select({
	label,
	description,
	error,
	...rest
}: SelectProps & { label: string; description?: ReactNode; error?: ReactNode }) {
	const made = useId();
	const { id = made } = rest;
	const { told, wrong, aria } = describing(id, description, error);
	const [sent] = useSent(rest.name) ?? [];
	return (
		<Field>
			<Label htmlFor={id}>{label}</Label>
			{description && <FieldDescription id={told}>{description}</FieldDescription>}
			<SelectInput {...rest} id={id} {...aria} {...(sent !== undefined && { defaultValue: sent })} />
			{error && <ValidationMessage id={wrong}>{error}</ValidationMessage>}
		</Field>
	);
}

/** One that is ticked or not. */
export function Checkbox(props: CheckboxProps) {
	return <Choice {...props} type="checkbox" />;
}

/** One of several. */
export function Radio(props: RadioProps) {
	return <Choice {...props} type="radio" />;
}

function Choice({
	label,
	description,
	error,
	type,
	className,
	...rest
}: (CheckboxProps | RadioProps) & { type: 'checkbox' | 'radio' }) {
	const made = useId();
	const { id = made } = rest;
	const { told, wrong, aria } = describing(id, description, error);
	const sent = useSent(rest.name);
	const shared = { ...rest, id, ...aria, ...(sent && { defaultChecked: sent.includes(String(rest.value)) }) };
	return (
		<Field className={className}>
			<Input {...(shared as ComponentProps<typeof Input>)} type={type} />
			<Label weight="regular" htmlFor={id}>
				{label}
			</Label>
			{description && <FieldDescription id={told}>{description}</FieldDescription>}
			{error && <ValidationMessage id={wrong}>{error}</ValidationMessage>}
		</Field>
	);
}

/** What somebody had seen as they wrote, sent with it: a form that comes back tells it as it was. */
export function SeenField({ name, value }: { name: string; value: string }) {
	const [sent = value] = useSent(name) ?? [];
	return <input type="hidden" name={name} value={sent} />;
}

/** The names of what is told of a field and of what is wrong with it, and how the field says so: both are read after its label. */
function describing(id: string, description: ReactNode, error: ReactNode) {
	const told = description ? `${id}-beskrivelse` : undefined;
	const wrong = error ? `${id}-feil` : undefined;
	const about = [told, wrong].filter((name) => name !== undefined).join(' ') || undefined;
	return { told, wrong, aria: { 'aria-describedby': about, 'aria-invalid': error ? true : undefined } };
}
