import { NextRequest } from 'next/server';
import { currentDocuments } from '@/lib/documents/current-documents';
import { proxy } from '@/proxy';

jest.mock('@/lib/documents/current-documents', () => ({ currentDocuments: jest.fn() }));

const ask = (fault: unknown, path = '/nb') => {
	jest.mocked(currentDocuments).mockRejectedValueOnce(fault);
	return proxy(new NextRequest(`http://localhost:3000${path}`)).catch((error: unknown) => error);
};

describe('an address, while there is no content', () => {
	it.each(['/nb', '/', '/sitemap.xml', '/robots.txt', '/innholdsstatus', '/nb/finnes-ikke'])(
		'is neither there nor not there: %s',
		async (path) => {
			const fault = Object.assign(new Error(), { name: 'NoContentError' });
			expect(await ask(fault, path)).toMatchObject({ status: 503 });
		},
	);
});

describe('an address that cannot be looked up', () => {
	// Next makes a 404 of ENOENT, and may make something else of another.
	it.each(['ENOENT', 'ENOTDIR', 'EACCES', 'EMFILE', 'EIO'])(
		'fails, and Next does not hear that the system said %s',
		async (code) => {
			const fault = Object.assign(new Error('open'), { code });
			const told = await ask(fault);
			expect(told).toBeInstanceOf(Error);
			expect(told).not.toHaveProperty('code');
			expect(told).toHaveProperty('cause', fault);
		},
	);
});
