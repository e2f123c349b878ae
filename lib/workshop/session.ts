import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { processWide } from '../process-wide';

/** Each start has its own secret: an editor's open form from before it is refused, and its text is still on the screen. */
const secret = processWide('workshop-secret', () => randomBytes(32));

/** The cookie that tells browsers apart. `SameSite=Strict` keeps it from requests that other sites make. */
export const sessionCookie = 'verksted';

/** A name for a browser that has none. */
export function newSession(): string {
	return randomBytes(16).toString('base64url');
}

/** What a form must say to have come from a page that this browser was shown. */
export function tokenOf(session: string): string {
	return createHmac('sha256', secret).update(session).digest('base64url');
}

/** True for the token of a browser's own pages. */
export function isTokenOf(session: string, token: string): boolean {
	const [expected, given] = [tokenOf(session), token].map((text) => Buffer.from(text));
	return (
		expected !== undefined &&
		given !== undefined &&
		expected.length === given.length &&
		timingSafeEqual(expected, given)
	);
}

/** The session that a `Cookie` header names. */
export function sessionIn(cookies: string | undefined): string | undefined {
	return new RegExp(`(?:^|;\\s*)${sessionCookie}=([\\w-]{22})(?:;|$)`).exec(cookies ?? '')?.[1];
}
