import { sharedSite } from '../support/shared-site';
import { waitFor } from '../support/start-site';
import { engines } from './engines';
import { address, arrive, firstInMenu, focus, follow, menuButton, readerIn, tabTo, tapOn } from './reading';

jest.setTimeout(240_000);

const site = sharedSite();

describe.each(engines)('In $name, a reader', (engine) => {
	const opened = readerIn(engine, 16);

	test('skips to the content with the keyboard: the next stop is inside it', async () => {
		const reader = opened();
		await reader.resize(1280, 800);
		await reader.open(`${site.origin}/nb/om-minid`);
		await reader.press('Tab');
		expect((await focus(reader)).name).toBe('Gå til innholdet');
		await reader.press('Enter');
		await reader.press('Tab');
		expect((await focus(reader)).inMain).toBe(true);
	});

	test('goes from the front page through the whole guide with the keyboard alone, and back', async () => {
		const reader = opened();
		await reader.resize(1280, 800);
		await reader.open(`${site.origin}/nb`);
		await follow(reader, await tabTo(reader, ({ leadsTo }) => leadsTo === '/nb/kom-i-gang'));
		const hasNext = () => reader.evaluate(() => document.querySelector('main a[rel="next"]') !== null);
		let steps = 0;
		if (!(await hasNext())) {
			// The page that leads into the guide need not be a step of it.
			await follow(reader, await tabTo(reader, ({ leadsTo }) => /^\/nb\/kom-i-gang\/[^#]+$/.test(leadsTo)));
			steps++;
		}
		while ((await hasNext()) && steps < 10) {
			const step = await tabTo(reader, ({ rel }) => rel === 'next');
			await follow(reader, step);
			const current = await reader.evaluate(
				() => document.querySelector('[aria-current="step"]')?.getAttribute('href') ?? location.pathname,
			);
			expect(current).toBe(step.leadsTo);
			steps++;
		}
		expect(steps).toBeGreaterThan(1);
		expect(steps).toBeLessThan(10);
		for (let back = 0; back < steps; back++) {
			const before = await address(reader);
			await reader.back();
			await waitFor('the page before', async () => {
				const now = await address(reader);
				return (now !== undefined && now !== before) || undefined;
			});
		}
		expect(await address(reader)).toBe('/nb/kom-i-gang');
	});

	test('changes the language, and comes to the same page', async () => {
		const reader = opened();
		await reader.resize(1280, 800);
		await reader.open(`${site.origin}/nb/hjelp/glemt-passord`);
		await follow(reader, await tabTo(reader, ({ name, inHeader }) => inHeader && name === 'Nynorsk'));
		expect(await address(reader)).toBe('/nn/hjelp/gloymt-passord');
		expect(await reader.evaluate(() => document.documentElement.lang)).toBe('nn');
	});

	test('opens and closes the menu of a phone with keyboard and finger, and is never trapped in it', async () => {
		const reader = opened();
		await reader.resize(390, 844);
		await reader.open(`${site.origin}/nb`);
		const isOpen = () => reader.evaluate(() => document.querySelector('header details')?.hasAttribute('open') ?? false);
		const links = () =>
			reader.evaluate(() =>
				[...document.querySelectorAll('header details a')]
					.filter((link) => link.checkVisibility())
					.map((link) => link.getAttribute('href') ?? ''),
			);
		expect([await isOpen(), await links()]).toEqual([false, []]);
		await tabTo(reader, ({ tag, inHeader }) => inHeader && tag === 'summary');
		await reader.press('Enter');
		expect(await isOpen()).toBe(true);
		const shown = await links();
		expect(shown.length).toBeGreaterThan(3);
		await tabTo(reader, ({ leadsTo }) => leadsTo === shown.at(-1));
		await tabTo(reader, ({ inHeader }) => !inHeader);
		await reader.open(`${site.origin}/nb`);
		await tapOn(reader, menuButton);
		expect(await isOpen()).toBe(true);
		await tapOn(reader, menuButton);
		expect(await isOpen()).toBe(false);
		await tapOn(reader, menuButton);
		await tapOn(reader, firstInMenu);
		await arrive(reader, shown[0] ?? '');
	});

	test('searches from the header, and opens the first answer, by the keyboard alone', async () => {
		const reader = opened();
		await reader.resize(1280, 800);
		await reader.open(`${site.origin}/nb/om-minid`);
		await tabTo(reader, ({ tag, inHeader }) => inHeader && tag === 'input');
		await reader.type('glemt passord');
		await reader.press('Enter');
		await arrive(reader, /^\/nb\/sok\?q=glemt/);
		const first = await reader.evaluate(() => document.querySelector('main ol a')?.getAttribute('href'));
		await follow(reader, await tabTo(reader, ({ leadsTo }) => leadsTo === first));
		expect(await address(reader)).toBe('/nb/hjelp/glemt-passord');
	});

	test('sees where the focus is at every stop of the front page', async () => {
		const reader = opened();
		await reader.resize(1280, 800);
		await reader.open(`${site.origin}/nb`);
		const unmarked: string[] = [];
		let stops = 0;
		for (; stops < 200; stops++) {
			await reader.press('Tab');
			const seen = await reader.evaluate(() => {
				const element = document.activeElement;
				if (element === null || element === document.body) return undefined;
				// A card is one large link: the ring stands around the card, on the link's ::after. A choice's is its label's.
				const styles = [element, element.closest('label') ?? element].map((marked) => getComputedStyle(marked));
				styles.push(getComputedStyle(element, '::after'));
				return {
					name: element.textContent?.trim() ?? '',
					last: element === [...document.querySelectorAll('a[href]')].at(-1),
					marked: styles.some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2),
				};
			});
			if (seen && !seen.marked) unmarked.push(seen.name);
			if (seen?.last) break;
		}
		expect(stops).toBeGreaterThan(10);
		expect(stops).toBeLessThan(200);
		expect(unmarked).toEqual([]);
	});
});
