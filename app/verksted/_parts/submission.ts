import { cookies, headers } from 'next/headers';
import type { z } from 'zod';
import type { Editor } from '@/lib/editing/editor';
import { fileNamesOf, inEditorsWords } from '@/lib/editing/editors-words';
import { FieldRefusal, Objection, Refusal } from '@/lib/editing/refusal';
import { editorIn } from '@/lib/workshop/editor';
import { keepUp, patience } from '@/lib/workshop/keep-up';
import { isTokenOf, sessionCookie, tokenOf } from '@/lib/workshop/session';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { fieldsOf, writtenIn } from './form-data';
import type { Outcome } from './outcome';

/** What a form of the workshop must have as its field `token`: see `acceptForm`. */
export async function formToken(): Promise<string> {
	return tokenOf((await cookies()).get(sessionCookie)?.value ?? '');
}

/**
 * The one way in for what editors send: knows the form for one that this browser was shown, reads it by a schema, and tells
 * every reason why something cannot be done, with what was written. What is sent meets what others have published by now.
 */
export async function acceptForm<Schema extends z.ZodType, Result>(
	form: FormData,
	schema: Schema,
	carryOut: (values: z.infer<Schema>, editor: Editor | undefined) => Promise<Result>,
): Promise<Outcome<Result>> {
	const { token, ...fields } = fieldsOf(form);
	const sent = writtenIn(fields);
	if (!(await isFromOwnPage(String(token))))
		return {
			state: 'avvist',
			faults: [
				'Verkstedet er startet på nytt siden siden ble åpnet. Last den på nytt. Det du har skrevet, er ikke lagret.',
			],
			sent,
		};
	const editor = editorIn(await headers());
	await keepUp({ editor, ...patience.send });
	const outcome = await carryOutWhat(fields, schema, (values) => carryOut(values, editor));
	return outcome.state === 'avvist' ? { ...outcome, sent } : outcome;
}

/** True for a token of a page that this browser was shown. */
export async function isFromOwnPage(token: string): Promise<boolean> {
	const session = (await cookies()).get(sessionCookie)?.value;
	return session !== undefined && isTokenOf(session, token);
}

/** Reads what was sent by a schema and carries it out; every reason why it cannot be done is told. */
export async function carryOutWhat<Schema extends z.ZodType, Result>(
	sent: unknown,
	schema: Schema,
	carryOut: (values: z.infer<Schema>) => Promise<Result>,
): Promise<Exclude<Outcome<Result>, { state: 'ny' }>> {
	const parsed = schema.safeParse(sent);
	if (!parsed.success) return { state: 'avvist', faults: parsed.error.issues.map(({ message }) => message) };
	try {
		return { state: 'gjort', result: await carryOut(parsed.data) };
	} catch (error) {
		if (error instanceof Refusal)
			return {
				state: 'avvist',
				faults: await inOwnWords(error.faults),
				mayInsist: error instanceof Objection,
				...(error instanceof FieldRefusal && { fields: error.fields }),
			};
		throw error;
	}
}

/** Files and fields called what they are in the rooms; what stands in the way may be that the folder cannot be read. */
async function inOwnWords(faults: readonly string[]): Promise<string[]> {
	const workspace = await currentWorkspace().catch(() => undefined);
	const names = fileNamesOf(workspace?.files ?? []);
	return faults.map((fault) => inEditorsWords(fault, names));
}
