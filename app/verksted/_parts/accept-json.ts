import { cookies, headers } from 'next/headers';
import type { z } from 'zod';
import { Refusal } from '@/lib/editing/refusal';
import { isTokenOf, sessionCookie } from '@/lib/workshop/session';

/** The header in which a room's script sends the token of its page: see `formToken`. */
const tokenHeader = 'x-verksted-token';

/** Answers what a room's script asks with JSON, as `acceptForm` does forms: other sites cannot ask, and all faults are told at once. */
export async function acceptJson<Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
	answer: (values: z.infer<Schema>) => Promise<unknown>,
): Promise<Response> {
	const session = (await cookies()).get(sessionCookie)?.value;
	if (!session || !isTokenOf(session, (await headers()).get(tokenHeader) ?? ''))
		return Response.json({ faults: ['Verkstedet er startet på nytt. Last siden på nytt.'] }, { status: 403 });
	const parsed = schema.safeParse(await request.json().catch(() => undefined));
	if (!parsed.success)
		return Response.json({ faults: parsed.error.issues.map(({ message }) => message) }, { status: 400 });
	try {
		return Response.json(await answer(parsed.data));
	} catch (error) {
		if (error instanceof Refusal) return Response.json({ faults: error.faults }, { status: 409 });
		throw error;
	}
}
