import { headers } from 'next/headers';
import type { z } from 'zod';
import { carryOutWhat, isFromOwnPage } from './submission';

/** The header in which a room's script sends the token of its page: see `formToken`. */
const tokenHeader = 'x-verksted-token';

/** Answers what a room's script asks with JSON, as `acceptForm` does forms: other sites cannot ask, and all faults are told at once. */
export async function acceptJson<Schema extends z.ZodType>(
	request: Request,
	schema: Schema,
	answer: (values: z.infer<Schema>) => Promise<unknown>,
): Promise<Response> {
	if (!(await isFromOwnPage((await headers()).get(tokenHeader) ?? '')))
		return Response.json({ faults: ['Verkstedet er startet på nytt. Last siden på nytt.'] }, { status: 403 });
	const outcome = await carryOutWhat(await request.json().catch(() => undefined), schema, answer);
	return outcome.state === 'gjort'
		? Response.json(outcome.result)
		: Response.json({ faults: outcome.faults }, { status: 422 });
}
