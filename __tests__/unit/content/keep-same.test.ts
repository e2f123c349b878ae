import fc from 'fast-check';
import { digestOf } from '@/lib/content/assemble/digest';
import { keepSame } from '@/lib/content/assemble/keep-same';
import { hashOfSite } from '@/lib/content/store/site-version';
import type { SiteContent } from '@/lib/content/types';
import { editedSite, randomEdit } from '../../support/random-site';
import { holds } from '../../support/seeds';
import { md, siteFrom } from '../../support/site-from';

const pagesOf = ({ locales }: SiteContent) => Object.values(locales).flatMap(({ pages }) => Object.values(pages));

describe('A site that keeps the pages that are as they were', () => {
	it('is the site that was assembled, whatever was edited, and is named alike', () => {
		holds(
			fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 5 }), (edits) => {
				const kept = editedSite();
				let before: SiteContent | undefined;
				for (const edit of edits) {
					kept.edit(edit);
					const site = kept.site();
					const anew = structuredClone(site);
					expect(keepSame(before, anew)).toEqual(anew);
					expect(hashOfSite(keepSame(before, anew))).toBe(hashOfSite(structuredClone(site)));
					before = site;
				}
			}),
			8,
		);
	});

	it('has the very page objects of the one before, but for what changed', () => {
		const site = (title: string) =>
			siteFrom([md('nb/index.md', { title: 'Forside' }), md('nb/a.md', { title }), md('nb/b.md', { title: 'B' })]);
		const before = site('A');
		const after = keepSame(before, site('Annet'));
		const changed = pagesOf(after).filter((page) => !pagesOf(before).includes(page));
		// Two addresses: the other language shows it too.
		expect(changed.map(({ url }) => url)).toEqual(['/nb/a', '/nn/a']);
		expect(pagesOf(keepSame(before, site('A'))).every((page) => pagesOf(before).includes(page))).toBe(true);
	});
});

describe('The name of data', () => {
	it('is the same for the same data, and another for other', () => {
		holds(
			fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
				expect(digestOf(one)).toBe(digestOf(structuredClone(one)));
				expect(digestOf(one) === digestOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
			}),
		);
	});
});
