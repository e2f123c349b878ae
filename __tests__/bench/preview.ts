import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildWorkshopIfNeeded } from '../../lib/build/build-workshop';
import { cpuSeconds, processTree } from '../support/processes';
import { temporaryContent } from '../support/start-site';
import { startWorkshop } from '../support/start-workshop';
import { type Measurement, median, type Row, rounded } from './measurement';

/** The page that is written. */
const written = 'nb/kontakt.md';
const sizes = [100, 10_000];
/** So long (ms) is it between one picture and the next key and rest, at the least. */
const pauseMs = 500;

/** How long an editor waits, from the end of the rest after the last key, until the page is there as readers would see it. */
export const preview: Measurement = {
	title: 'From a pause in writing to the picture of the page',
	run: async ({ rounds }) => {
		await buildWorkshopIfNeeded();
		const rows: Row[] = [];
		for (const pages of sizes)
			for (const what of ['text', 'title'] as const) rows.push(await measured(pages, what, Math.max(rounds * 10, 30)));
		const notes = [
			'What is asked for in a row: the view is renewed (POST /verksted/forhandsvisning), and the page is fetched from it. What the rules say of the text comes after the picture.',
			'«CPU ms» is the mean of the processor time that the workshop uses until the picture is there: also for what is being found in the text before, until it hears that nobody wants to know.',
			'A new title shows in menus and lists, so that the whole site is put together again.',
		];
		return [{ title: 'Renewed pictures', rows, notes }];
	},
};

async function measured(pages: number, what: 'text' | 'title', count: number): Promise<Row> {
	const content = await temporaryContent('content');
	await addPages(content.contentDir, pages);
	const workshop = await startWorkshop(content);
	const times: number[] = [];
	let cpu = 0;
	try {
		const processes = processTree(workshop.pid);
		const { cookie, token, view } = await enter(workshop.origin);
		const text = await readFile(join(content.contentDir, written), 'utf8');
		// The first few make what is made once.
		for (let round = -3; round < count; round++) {
			const newer =
				what === 'text' ? `${text}\nMerke ${round}.\n` : text.replace(/^title: .*$/m, `title: Merke ${round}`);
			const [startedAt, cpuBefore] = [performance.now(), cpuSeconds(processes)];
			const answer = await fetch(`${workshop.origin}/verksted/forhandsvisning`, {
				method: 'POST',
				headers: { cookie, origin: workshop.origin, 'x-verksted-token': token },
				body: JSON.stringify({ view, texts: [{ file: written, text: newer }] }),
			});
			if (!answer.ok) throw new Error(await answer.text());
			const page = await (await fetch(`${workshop.origin}/verksted/vis/${view}/nb/kontakt`)).text();
			if (!page.includes(`Merke ${round}`)) throw new Error('The picture is not the newest.');
			if (round >= 0) {
				times.push(performance.now() - startedAt);
				cpu += cpuSeconds(processes) - cpuBefore;
			}
			await askForFindings(workshop.origin, { cookie, token, text: newer });
		}
	} finally {
		await workshop.stop();
		await content.remove();
	}
	const inOrder = times.toSorted((a, b) => a - b);
	const p95 = inOrder[Math.ceil(inOrder.length * 0.95) - 1] ?? 0;
	return {
		pages,
		changed: what,
		pictures: count,
		'median ms': rounded(median(times)),
		'p95 ms': rounded(p95),
		'CPU ms': rounded((1000 * cpu) / count),
	};
}

/** What is found in the text is asked for as soon as the picture is there, and no more once somebody goes on writing. */
async function askForFindings(
	origin: string,
	{ cookie, token, text }: { cookie: string; token: string; text: string },
): Promise<void> {
	await fetch(`${origin}/verksted/forhandsvisning/funn`, {
		method: 'POST',
		headers: { cookie, origin, 'x-verksted-token': token },
		body: JSON.stringify({ texts: [{ file: written, text }] }),
		signal: AbortSignal.timeout(pauseMs),
	}).catch(() => undefined);
}

/** Pages as long as the one that is written, until there are so many. */
async function addPages(folder: string, pages: number): Promise<void> {
	const [, body = ''] = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(await readFile(join(folder, written), 'utf8')) ?? [];
	for (let number = 0; number < (pages - 100) / 2; number++)
		for (const locale of ['nb', 'nn']) {
			const file = join(folder, locale, 'mange', `del-${Math.floor(number / 100)}`, `side-${number}.md`);
			await mkdir(dirname(file), { recursive: true });
			const fields = `title: Side ${number} ${locale}\ndescription: Om side ${number} ${locale}.\nlastmod: 2026-11-01\n`;
			await writeFile(file, `---\n${fields}related_pages:\n  - /kontakt\n---\n${body}`);
		}
}

/** Opens the room, as a browser does. */
async function enter(origin: string): Promise<{ cookie: string; token: string; view: string }> {
	const room = await fetch(`${origin}/verksted/side/${written}`);
	const html = await room.text();
	const [, token = ''] = /name="token" value="([\w-]+)"/.exec(html) ?? [];
	const [, view = ''] = /\\"view\\":\\"([\w-]{22})\\"/.exec(html) ?? [];
	return { cookie: room.headers.getSetCookie().join('; ').split(';')[0] ?? '', token, view };
}
