import { parseFile } from '@/lib/content/source/parse';
import { createUnderstandingCache } from '@/lib/content/store/understanding-cache';
import { titled } from '../../support/site-from';

/** A cache, and the files that it had to have understood. */
function recorded() {
	const asked: string[] = [];
	const understand = createUnderstandingCache(async (files) => {
		asked.push(...files.map(({ path, text }) => `${path} ${text.at(-1)}`));
		return files.map(parseFile);
	});
	return { asked, understand };
}
const version = (path: string, text: string) => titled(path, 'A', text);

test('a version of a file is understood once for as long as it is asked for', async () => {
	const { asked, understand } = recorded();
	const [old, young, other] = [version('nb/a.md', '1'), version('nb/a.md', '2'), version('nb/b.md', '3')];
	const first = await understand([old, other]);
	const second = await understand([{ ...old }, young, other]);
	expect(asked).toEqual(['nb/a.md 1', 'nb/b.md 3', 'nb/a.md 2']);
	expect(second(old)).toBe(first(old));
	expect(second(young).text).toBe(young.text);
	await understand([young]);
	await understand([old, young]);
	expect(asked.slice(3)).toEqual(['nb/a.md 1']);
});

test('a version that was not named is not understood in passing', async () => {
	const parse = await recorded().understand([version('nb/a.md', '1')]);
	expect(() => parse(version('nb/a.md', '2'))).toThrow(/nb\/a\.md/);
});
