import { z } from 'zod';

const port = z
	.string()
	.regex(/^\d{1,5}$/, 'må være et heltall mellom 0 og 65535')
	.transform(Number)
	.pipe(z.number().max(65_535, 'må være et heltall mellom 0 og 65535'));

const environmentSchema = z
	.object({
		/** Port of the workshop; 0 picks a free one. */
		VERKSTED_PORT: port.default(3100),
		/** `1` when a proxy in front has asked who the editor is, and says so in `X-Forwarded-*`. */
		VERKSTED_PROXY: z.enum(['0', '1'], 'må være 0 eller 1').default('0'),
		/** Where editors find the workshop behind that proxy: `https://verksted.example.no`. */
		VERKSTED_URL: z
			.url({ protocol: /^https?$/, error: 'må være en adresse, for eksempel https://verksted.etat.no' })
			.optional(),
		/** `0` leaves the browser alone at the start. */
		VERKSTED_APNE: z.enum(['0', '1'], 'må være 0 eller 1').default('1'),
	})
	.refine(({ VERKSTED_PROXY, VERKSTED_URL }) => VERKSTED_PROXY === '0' || VERKSTED_URL !== undefined, {
		path: ['VERKSTED_URL'],
		message: 'må være satt når VERKSTED_PROXY=1',
	});

export interface WorkshopSettings {
	port: number;
	/** Set when a proxy with a login stands in front: its public origin. */
	proxyOrigin: string | undefined;
	opensBrowser: boolean;
}

/**
 * The validated settings of the workshop.
 *
 * @throws {Error} with every wrong variable at once, in Norwegian.
 */
export function readWorkshopSettings(
	environment: Readonly<Record<string, string | undefined>> = process.env,
): WorkshopSettings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const parsed = environmentSchema.safeParse(given);
	if (!parsed.success) {
		const lines = parsed.error.issues.map(
			({ path, message }) => `  ${String(path[0])}=${given[String(path[0])] ?? ''}: ${message}`,
		);
		throw new Error(`Innstillingene kan ikke brukes:\n${lines.join('\n')}`);
	}
	const { VERKSTED_PORT, VERKSTED_PROXY, VERKSTED_URL, VERKSTED_APNE } = parsed.data;
	return {
		port: VERKSTED_PORT,
		proxyOrigin: VERKSTED_PROXY === '1' && VERKSTED_URL ? new URL(VERKSTED_URL).origin : undefined,
		opensBrowser: VERKSTED_APNE === '1',
	};
}
