/**
 * What the workshop answers to what a room's script sends it.
 *
 * @throws {Error} with every reason why it cannot be done, in Norwegian.
 */
export async function postJson<Answer>(
	address: string,
	token: string,
	body: object,
	signal: AbortSignal,
): Promise<Answer> {
	const answer = await fetch(address, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-verksted-token': token },
		body: JSON.stringify(body),
		signal,
	});
	const said = (await answer.json()) as Answer & { faults?: readonly string[] };
	if (!answer.ok) throw new Error(said.faults?.join(' ') ?? 'Verkstedet svarer ikke.');
	return said;
}
