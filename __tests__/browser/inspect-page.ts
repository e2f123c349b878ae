import type { Page, Request } from 'playwright-core';
import { axeViolations, clippedTexts, fallenApart, invalidHtml, leftBehind, sidewaysScroll, watch } from './checks';
import { type KeptWindows, showAs, withTextSize } from './open-browser';

/**
 * The ways in which readers meet a page, in the order of looking. No page has script that could notice how it was loaded, so
 * one load shows them all: width and colour scheme are but style, which a browser applies anew when they change. What a load
 * alone decides (text spacing past the policy, a screen of four times the density) has files of its own.
 */
const looks = [
	{ width: 390, height: 844, colorScheme: 'light', withAxe: true },
	{ width: 320, height: 800, colorScheme: 'light', withAxe: false },
	{ width: 360, height: 800, colorScheme: 'light', withAxe: false },
	{ width: 768, height: 800, colorScheme: 'light', withAxe: false },
	{ width: 1920, height: 800, colorScheme: 'light', withAxe: false },
	{ width: 2560, height: 800, colorScheme: 'light', withAxe: false },
	{ width: 1280, height: 800, colorScheme: 'dark', withAxe: true },
] as const;

/** The largest text that every page must bear, in pixels, on the narrowest screen; other sizes are tried on a sample (zoom.test.ts). */
const largestText = { pixels: 32, width: 320 };

/** What each check found, by what it is that a reader may count on. A check that found nothing has an empty list. */
export type Inspection = ReadonlyMap<string, readonly string[]>;

/** Opens a page once, and makes every check on it, at every width and in both colour schemes. */
export async function inspectPage(windows: KeptWindows, address: string): Promise<Inspection> {
	return windows((page) => inspectIn(page, address), { reuseAfter: (inspection) => faultsOf(inspection).length === 0 });
}

async function inspectIn(page: Page, address: string): Promise<Inspection> {
	const found = new Map<string, readonly string[]>();
	await showAs(page, looks[0]);
	const incidents = watch(page, new URL(address).origin);
	const asked: Request[] = [];
	page.on('request', (request) => asked.push(request));
	const response = await page.goto(address);
	for (const look of looks) {
		await showAs(page, look);
		const at = `at ${look.width} px, ${look.colorScheme}`;
		found.set(`${at}: fits the width`, await sidewaysScroll(page));
		found.set(`${at}: cuts no text off`, await clippedTexts(page));
		if (look.width < 768) found.set(`${at}: holds short words together`, await fallenApart(page));
		if (look.withAxe) found.set(`${at}: is accessible`, await axeViolations(page));
	}
	await page.setViewportSize({ width: largestText.width, height: 844 });
	await withTextSize(page, largestText.pixels);
	found.set('with the largest text: fits the width', await sidewaysScroll(page));
	found.set('with the largest text: cuts no text off', await clippedTexts(page));
	await withTextSize(page, 16);
	found.set('leaves nothing behind in the browser', await leftBehind(page.context(), page));
	found.set('is valid HTML', await invalidHtml((await response?.text()) ?? ''));
	// What a wider screen asked for may still be under way.
	await Promise.all(asked.map((request) => request.response()));
	found.set('is quiet, and needs nothing that is missing or foreign', [...incidents]);
	page.removeAllListeners();
	return found;
}

/** Everything that an inspection found, one line each: what a reader may not count on, and why. */
export function faultsOf(inspection: Inspection): string[] {
	return [...inspection].flatMap(([check, faults]) => faults.map((fault) => `not «${check}»: ${fault}`));
}
