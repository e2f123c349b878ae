import type { Editor } from '../editing/editor';

/**
 * The editor whom a login proxy in front has asked, by the headers that oauth2-proxy sets; undefined without one, when git
 * knows who it is. Only behind such a proxy do the headers come so far (server.ts).
 */
export function editorIn(headers: Pick<Headers, 'get'>): Editor | undefined {
	const email = headers.get('x-forwarded-email') ?? undefined;
	const name = headers.get('x-forwarded-preferred-username') ?? headers.get('x-forwarded-user') ?? email;
	return name && email ? { name, email } : undefined;
}
