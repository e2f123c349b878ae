import type { z } from 'zod';

/** Nobody waits longer than this (ms) for an answer: another one is asked for. */
const patienceMs = 15_000;

/** What the workshop answers at an address; undefined when it refuses. @throws {Error} when no answer comes, or another than the schema says. */
export async function askJson<Schema extends z.ZodType>(
	address: string,
	schema: Schema,
): Promise<z.infer<Schema> | undefined> {
	const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
	return answer.ok ? schema.parse(await answer.json()) : undefined;
}
