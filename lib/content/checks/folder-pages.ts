import type { Locale } from '../../i18n/routing';
import type { CheckContext } from './context';
import { inFile, type Rule } from './rule';

/** Above a page in a folder stands the folder's own page: without it the trail has a hole, and the address is 404. */
export const folderPages: Rule = {
	name: 'folder-pages',
	severity: 'warning',
	about: 'En mappe med sider har en `index.md`.',
	example: '`nb/hjelp/kode.md` uten `nb/hjelp/index.md`',
	check: (context) => {
		const reported = new Map<string, string>();
		for (const { locale, path, file, data } of context.pages) {
			if (data.draft) continue;
			for (const parent of parentsOf(path)) {
				if (!isThere(context, locale, parent) && !reported.has(locale + parent)) reported.set(locale + parent, file);
			}
		}
		return [...reported].map(([address, file]) => {
			const message = `Filen finnes ikke, men det gjør ${file}. Lag en side for mappen, ellers fører ikke /${address} noe sted.`;
			return inFile(folderPages, `${address}/index.md`, message);
		});
	},
};

function isThere({ addresses, whole }: CheckContext, locale: Locale, path: string): boolean {
	return addresses.has(locale + path) || Object.hasOwn(whole.locales[locale].pages, path);
}

/** `/a` and `/a/b` for `/a/b/c`. */
function parentsOf(path: string): string[] {
	const steps = path.split('/').slice(1, -1);
	return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`);
}
