import { readNewPage } from '@/lib/editing/new-page-wish';
import { FieldRefusal } from '@/lib/editing/refusal';

const read = (fields: Record<string, string>) => {
	try {
		return readNewPage((name) => fields[name] ?? '');
	} catch (error) {
		return error instanceof FieldRefusal ? error.fields : error;
	}
};

it('a language without a title is not made, and an address follows from the title', () => {
	expect(read({ 'tittel-nb': 'Ny telefon' })).toEqual({ addresses: ['/nb/ny-telefon'], titles: ['Ny telefon'] });
	expect(read({ 'tittel-nb': 'Ny', 'tittel-nn': 'Ny', 'adresse-nn': '/hjelp/ny' })).toEqual({
		addresses: ['/nb/ny', '/nn/hjelp/ny'],
		titles: ['Ny', 'Ny'],
	});
});

it('every field that cannot be used is named, with what is wrong with it', () => {
	expect(read({})).toEqual({ 'tittel-nb': 'Skriv tittelen på minst ett språk.' });
	expect(read({ 'tittel-nb': 'Ny', 'adresse-nb': '/Ny side', 'adresse-nn': '/ny' })).toEqual({
		'adresse-nb': expect.stringContaining('kan ikke være en adresse'),
		'tittel-nn': 'Skriv tittelen også, eller ta bort adressen.',
	});
	expect(read({ 'tittel-nb': '?' })).toEqual({ 'adresse-nb': expect.stringContaining('Skriv en adresse') });
});
