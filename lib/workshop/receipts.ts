import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Workspace } from '../editing/workspace';
import { type Locale, locales } from '../i18n/routing';
import { processWide } from '../process-wide';
import { alertsShown } from './alerts-shown';
import { documentOf } from './ask-view';
import { askSite } from './public-site';
import { registryOfSite } from './workspace';

/** What an alert says on one page of the public site. */
interface Expectation {
	locale: Locale;
	address: string;
	text: string;
}

/** What somebody waits to see. */
interface Order {
	wish: 'vises' | 'borte';
	title: string;
	/** True when it has been saved just now: then the first time that it is seen tells since when it is so. */
	isNew: boolean;
	/** Why it may not have got as far as the site. */
	faults: readonly string[];
	expected: readonly Expectation[];
	since: Map<Locale, number>;
}

/** What the public site has been found to show, language by language. */
export interface Receipt extends Pick<Order, 'wish' | 'title' | 'isNew' | 'faults'> {
	isDone: boolean;
	askedAt: number;
	answers: readonly {
		locale: Locale;
		address: string;
		/** When it was first seen to be as it was wished. */
		since?: number;
		/** Why nobody knows whether it is. */
		why?: string;
	}[];
}

const orders = processWide('workshop-receipts', () => new LRUCache<string, Order>({ max: 200 }));

/** What readers are to see of an alert now, in every language that has pages; nothing of one that is yet to come. */
export async function expectationsOf(workspace: Workspace, name: string): Promise<Expectation[]> {
	const { site } = workspace.context;
	const own = locales.flatMap((locale) => {
		const alert = site.locales[locale].alerts.find(({ id }) => id === `_varsler/${name}.md`);
		const address = alert?.pages ? alert.pages[0] : `/${locale}`;
		return alert && address && site.locales[locale].pages['/'] ? [{ locale, alert, address }] : [];
	});
	const alone = { ...site, locales: { ...site.locales } };
	for (const { locale, alert } of own) alone.locales[locale] = { ...site.locales[locale], alerts: [alert] };
	const registry = registryOfSite(alone);
	return Promise.all(
		own.map(async ({ locale, address }) => {
			const [text = ''] = alertsShown(await documentOf(registry, address));
			return { locale, address, text };
		}),
	);
}

/** Remembers what somebody waits for; gives the name by which it is asked for. */
export function orderReceipt(order: Omit<Order, 'since'>): string {
	const id = randomBytes(9).toString('base64url');
	orders.set(id, { ...order, since: new Map() });
	return id;
}

/** Asks the public site whether it is as it was wished. Undefined for what this start of the workshop does not know. */
export async function readReceipt(id: string): Promise<Receipt | undefined> {
	const order = orders.get(id);
	if (!order) return undefined;
	const { wish, title, isNew, faults, expected, since } = order;
	const answers = await Promise.all(
		expected.map(async ({ locale, address, text }): Promise<Receipt['answers'][number]> => {
			const answer = await askSite(address);
			if (answer.state === 'svarer ikke') return { locale, address, why: answer.why };
			const isThere = alertsShown(answer.html).includes(text);
			if (isThere !== (wish === 'vises')) since.delete(locale);
			else if (!since.has(locale)) since.set(locale, answer.at);
			const seen = since.get(locale);
			return { locale, address, ...(seen !== undefined && { since: seen }) };
		}),
	);
	const isDone = answers.every((answer) => answer.since !== undefined);
	return { wish, title, isNew, faults, isDone, askedAt: Date.now(), answers };
}
