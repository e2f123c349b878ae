import { createContext } from '@/lib/content/checks/context';
import { type InterfaceTexts, readInterfaceTexts } from '@/lib/content/checks/interface-texts';
import { lixOf } from '@/lib/content/checks/lix';
import { exemptPages } from '@/lib/content/checks/readability';
import type { ContentFolder } from '@/lib/content/files';
import { formatProblem } from '@/lib/content/problem';
import { parseFile } from '@/lib/content/source/parse';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import { findProblems } from '@/lib/content-check/check';
import { spellingProblems } from '@/lib/content-check/spelling';
import { isPartial } from '@/lib/i18n/routing';

/** Warnings that the site lives with, as the check prints them, each with its reason. */
const accepted: Record<string, string> = {};

let content: ContentFolder;
let interfaceTexts: InterfaceTexts | undefined;

beforeAll(async () => {
	content = await createContentReader()(await scanContent('content'));
	interfaceTexts = await readInterfaceTexts('.');
});

test('the site’s own content and interface texts have no faults but those accepted', () => {
	const lines = findProblems(content, interfaceTexts, Date.now()).map((problem) => formatProblem(problem));
	expect(lines).toEqual(Object.keys(accepted));
});

test('every fact has a name that editors know it by, and no two have the same', () => {
	const { facts } = createContext(content, interfaceTexts, Date.now()).context;
	const names = Object.values(facts?.data.fakta ?? {}).map(({ navn }) => navn);
	expect(names).not.toContain(undefined);
	expect(new Set(names).size).toBe(names.length);
});

test('every word of the site is known to the dictionaries or to its own list', async () => {
	const problems = await spellingProblems(content.files.map(parseFile));
	expect(problems.map((problem) => formatProblem(problem))).toEqual([]);
});

test('every page is plain language, but for the owner’s own text', () => {
	const { pages, site } = createContext(content, interfaceTexts, Date.now()).context;
	const norwegian = pages.filter(({ locale }) => !isPartial(locale));
	const measured = norwegian.filter(({ key }) => !exemptPages.includes(key));
	const heavy = measured
		.map((page) => ({ file: page.file, ...lixOf(page.tree(), { ...page, facts: site.facts }) }))
		.filter(({ lix }) => lix > 40);
	expect(heavy).toEqual([]);
	expect(measured.length).toBeGreaterThan(30);
	expect(norwegian.length - measured.length).toBe(2);
});
