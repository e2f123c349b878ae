import { waitFor } from '../support/start-site';
import type { Engine, Reader } from './engine';

/** The text of what has focus, and where its link leads. */
export const focus = (reader: Reader) =>
	reader.evaluate(() => {
		const element = document.activeElement;
		return {
			name: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim(),
			leadsTo: element?.getAttribute('href') ?? '',
			rel: element?.getAttribute('rel') ?? '',
			tag: element?.localName ?? '',
			inMain: element?.closest('main') != null,
			inHeader: element?.closest('header') != null,
		};
	});

/** Presses Tab until what has focus is what the reader wants. @throws {Error} when it is not reached. */
export async function tabTo(reader: Reader, isWanted: (focused: Awaited<ReturnType<typeof focus>>) => boolean) {
	for (let pressed = 0; pressed < 80; pressed++) {
		await reader.press('Tab');
		const focused = await focus(reader);
		if (isWanted(focused)) return focused;
	}
	throw new Error(`It was not reached with 80 presses of Tab; focus is on «${(await focus(reader)).name}».`);
}

/** Where the reader is, once the page is there. */
export const address = (reader: Reader) =>
	reader.evaluate(() => (document.readyState === 'complete' ? location.pathname + location.search : undefined));

/** Waits until the reader has come to a page. */
export const arrive = (reader: Reader, path: string | RegExp) =>
	waitFor(String(path), async () => {
		const now = await address(reader);
		return (typeof path === 'string' ? now === path : path.test(now ?? '')) || undefined;
	});

/** Opens what has focus, and waits until it is there. */
export async function follow(reader: Reader, { leadsTo }: { leadsTo: string }) {
	await reader.press('Enter');
	await arrive(reader, leadsTo);
}

type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'> | undefined;

/** Where the button of a phone's menu is. It is asked in the page, as is the next: nothing from here is known there. */
export const menuButton = (): Box => document.querySelector('header summary')?.getBoundingClientRect().toJSON();

/** Where the first link of a phone's menu is. */
export const firstInMenu = (): Box => document.querySelector('header details a')?.getBoundingClientRect().toJSON();

/** Taps on the middle of a thing. @throws {Error} when it is not there. */
export async function tapOn(reader: Reader, boxOf: () => Box) {
	const box = await reader.evaluate(boxOf);
	if (!box) throw new Error('There is nothing to tap on.');
	await reader.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** A browser of its own for a group of tests: one that cannot be started fails each of them, by name. */
export function readerIn(engine: Engine, textSize: number): () => Reader {
	let reader: Reader | undefined;
	beforeAll(async () => {
		reader = await engine.start({ textSize });
	}, 120_000);
	afterAll(() => reader?.close());
	return () => {
		if (reader === undefined) throw new Error(`${engine.name} is not open.`);
		return reader;
	};
}
