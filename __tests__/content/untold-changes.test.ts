import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTextHistory } from '@/lib/content/history/text-history';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import { findProblems } from '@/lib/content-check/check';
import { md, noon } from '../support/site-from';

// Every commit starts git a few times, which a busy machine may take its time with.
jest.setTimeout(60_000);

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'historie-'));
});
afterEach(() => rm(folder, { recursive: true }));

const git = (...args: string[]) =>
	execFileSync('git', ['-C', folder, '-c', 'user.name=R', '-c', 'user.email=r@r.no', ...args], { stdio: 'ignore' });
const { path: file } = md('a.md', {});

async function write(body: string, lastmod: string, fields: object = {}) {
	await writeFile(join(folder, file), md(file, { title: 'A', lastmod, ...fields }, body).text);
}
async function commit(day: string, body: string, lastmod: string, fields: object = {}) {
	await write(body, lastmod, fields);
	git('add', '.');
	git('commit', '-q', '-m', 'x', '--date', `${day}T12:00:00Z`);
}

/** What is said of the page, as if the folder were `nb`. */
async function said() {
	const { files } = await createContentReader()(await scanContent(folder));
	const history = await readTextHistory(folder, files);
	const inLanguage = new Map([...history].map(([path, versions]) => [`nb/${path}`, versions]));
	const content = { files: files.map(({ path, text }) => ({ path: `nb/${path}`, text })), images: [], problems: [] };
	return findProblems(content, { messages: [], sources: [] }, noon, { history: inLanguage })
		.filter(({ rule }) => rule === 'untold-changes')
		.map(({ line, message }) => `${line} ${message}`);
}

const change = ['3 Teksten er endret etter 2026-11-01. Skriv dagen da du endret den.'];

describe('a text that has changed, with its old date', () => {
	beforeEach(() => git('init', '-q'));

	it('is reported before it is committed, and after', async () => {
		await commit('2026-11-01', 'Ring oss i dag.\n', '2026-11-01');
		expect(await said()).toEqual([]);
		await write('Ring oss i morgen.\n', '2026-11-01');
		expect(await said()).toEqual(change);
		await commit('2026-11-10', 'Ring oss i morgen.\n', '2026-11-01');
		expect(await said()).toEqual(change);
		await write('Ring oss i morgen.\n', '2026-11-10');
		expect(await said()).toEqual([]);
	});

	it('is seen through later changes of fields alone', async () => {
		await commit('2026-11-01', 'Ring oss i dag.\n', '2026-11-01');
		await commit('2026-11-10', 'Ring oss i morgen.\n', '2026-11-01');
		await commit('2026-11-12', 'Ring oss i morgen.\n', '2026-11-01', { keywords: ['ring'] });
		expect(await said()).toEqual(change);
	});

	it('is none when only markup, spaces, punctuation or fields changed', async () => {
		await commit('2026-11-01', 'Ring oss i dag: Vi svarer.\n', '2026-11-01');
		await commit('2026-11-10', 'Ring **oss** i dag.\n\nVi [svarer](/).\n', '2026-11-01', { keywords: ['x'] });
		expect(await said()).toEqual([]);
	});

	it('is none when the date came with the text, was of that day, or the text is back as it was', async () => {
		await commit('2026-11-03', 'Ring oss i dag.\n', '2026-11-01');
		expect(await said()).toEqual([]);
		await commit('2026-11-05', 'Ring oss i morgen.\n', '2026-11-04');
		await commit('2026-11-04', 'Ring oss nå.\n', '2026-11-04');
		expect(await said()).toEqual([]);
		await commit('2026-11-08', 'Ring ikke.\n', '2026-11-04');
		await write('Ring oss nå.\n', '2026-11-04');
		expect(await said()).toEqual([]);
	});

	it('is none before the day is over', async () => {
		await commit('2026-11-23', 'Ring oss i dag.\n', '2026-11-23');
		await write('Ring oss i morgen.\n', '2026-11-23');
		expect(await said()).toEqual([]);
	});
});

it('where there is no git, nothing is said', async () => {
	await write('Ring oss i dag.\n', '2026-11-01');
	expect(await said()).toEqual([]);
});
