import { filterDocument } from '@/lib/delivery/document-filter';
import { errorPage, errorPageStyleSource } from '@/lib/delivery/error-pages';

describe('An error page', () => {
	it('has one style, which the policy source allows', () => {
		expect(filterDocument(errorPage(503)).styleHashes).toEqual([errorPageStyleSource]);
	});

	it('has no style attribute, which no hash could allow', () => {
		expect(errorPage(404)).not.toMatch(/\sstyle=/);
	});
});
