import fc from 'fast-check';
import { answerOn } from '@/lib/search/answer';
import { search } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/search-index';
import { pageJsonLd } from '@/lib/seo/json-ld';
import { pageMetadata } from '@/lib/seo/metadata';
import { sitemapEntries } from '@/lib/seo/sitemap';
import { readSettings } from '@/lib/settings';
import { rendered } from '../../support/rendering';
import { holds } from '../../support/seeds';
import { assembled, md, picture } from '../../support/site-from';

const settings = readSettings({ SITE_URL: 'https://minid.example.org' });
const front = md('nb/index.md', { title: 'Forside', ingress: 'Velkommen.' });
const images = [picture('/bilder/a.svg')];

/** Ways to write a word so that nobody sees it on the page. */
const hidden = fc.constantFrom<(word: string) => string>(
	(word) => `<!-- Internt: ${word} -->`,
	(word) => `Tekst <!-- ${word} --> mer`,
	(word) => `<!--\n${word}\n\n${word}\n-->`,
	(word) => `<div class="${word}">\n${word}\n</div>`,
	(word) => `Trykk <kbd title="${word}">Enter</kbd>`,
	(word) => `[tekst](/ "${word}")`,
	(word) => `[tekst][${word}]\n\n[${word}]: / "${word}"`,
	(word) => `[${word}]: /${word} '${word}'`,
	(word) => `[tekst](https://a.no/${word})`,
	(word) => `::app-lenker[${word}]`,
	(word) => `::video[${word}]{id="1" tittel="Film" x="${word}"}`,
	(word) => `:::merk{title="${word}" #${word}}\nTekst\n:::`,
	(word) => `\`\`\`${word}\nkode\n\`\`\``,
	(word) => `![Et bilde](/bilder/a.svg "${word}")`,
	(word) => `| a |\n|---|\n| b | ${word} |`,
);
/** Ways to write a word so that everybody does. */
const shown = fc.constantFrom<(word: string) => string>(
	(word) => word,
	(word) => `## Om ${word}`,
	(word) => `[**${word}**][r]\n\n[r]: /`,
	(word) => `[${word}](/borte "x")`,
	(word) => [...word].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
	(word) => `:::merk[Om ${word}]\nTekst\n:::`,
	(word) => `:::advarsel\n- ${word}\n:::`,
	(word) => `:::ukjent{x=${word}}\nTekst\n:::`,
	(word) => `::video{id="1" tittel="${word}"}`,
	(word) => `Svar:ja[${word}] takk`,
	(word) => `| ${word} |\n|---|\n| b |`,
	(word) => `\`${word}\``,
	(word) => `    ${word}`,
);

const secret = 'hemmelighetxq';
const open = 'synliggjortzw';
const parts = fc.array(
	fc.oneof(
		hidden.map((write) => write(secret)),
		shown.map((write) => write(open)),
	),
	{ maxLength: 6 },
);
const frontMatter = fc.constantFrom(
	{},
	{ ingress: 'Om siden.' },
	{ description: 'Beskrivelse.' },
	{ keywords: ['ord'] },
);

/** All that is told of the site, other than its pages themselves. */
function told(body: string, fields: object, query: string): string {
	const { site } = assembled(
		[front, md('nb/a.md', { title: 'A', ...fields }, body), md('nb/utkast.md', { title: secret, draft: true }, secret)],
		{ images },
	);
	const index = buildIndex(site, 'nb');
	const answers = [secret, open, 'tekst', query].map((text) => answerOn(site, search(index, { text, page: 1 })));
	const results = answers.flatMap(({ results: found, correction, related }) => [
		correction?.query,
		...related.map(({ title }) => title),
		...found.map(({ title, snippet }) =>
			[title, snippet.pieces]
				.flat()
				.map(({ text }) => text)
				.join(''),
		),
	]);
	const pages = Object.values(site.locales.nb.pages);
	const heads = pages.map((page) => [pageMetadata(page, settings), pageJsonLd(page, settings, 'Forside')]);
	return JSON.stringify([
		results,
		heads,
		sitemapEntries(site, settings),
		index.pages.map(({ text: { lead, blocks, words } }) => [lead, blocks, Array.from(words, index.words.word)]),
	]);
}

test('what readers cannot see on a page stands in no search result, head, structured data or sitemap', () => {
	holds(
		fc.property(parts, frontMatter, (written, fields) => {
			const body = written.join('\n\n');
			// Whatever the site shows as it is written, such as the mark of a definition, is seen.
			expect(rendered(body).html.replace(/<[^>]*>/g, '')).not.toContain(secret);
			expect(told(body, fields, 'internt')).not.toContain(secret);
		}),
		70,
	);
});

test('what they see is found, and quoted as they see it', () => {
	holds(
		fc.property(shown, parts, (write, others) => {
			const body = [write(open), ...others].join('\n\n');
			const { site } = assembled([front, md('nb/a.md', { title: 'A' }, body)], { images });
			const { results } = search(buildIndex(site, 'nb'), { text: open, page: 1 });
			expect(results.map(({ page }) => page.path)).toEqual(['/a']);
			const snippet = results[0]?.snippet.pieces.map(({ text }) => text).join('');
			expect(snippet).not.toMatch(/&#|\]\[|\]\(|\*\*|<|"/);
		}),
		35,
	);
});
