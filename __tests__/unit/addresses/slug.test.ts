import { headingId, pageSlug } from '@/lib/addresses/slug';

describe('the address form of a file name', () => {
	it.each([
		['Får ikke kode', 'far-ikke-kode'],
		['Sikkerhetsnivå', 'sikkerhetsniva'],
		['Førsteærlig', 'forsteaerlig'],
		['Ærøæø', 'aeroaeo'],
		['  --Hva?? Nå!! ', 'hva-na'],
		['Ĉu ne é'.normalize('NFD'), 'cu-ne-e'],
		['SMS & e-post_2', 'sms-e-post-2'],
		['?!', ''],
	])('of «%s» is «%s»', (text, slug) => {
		expect(pageSlug(text)).toBe(slug);
	});
});

describe('the id of a heading', () => {
	it.each([
		['Får ikke kode', 'faar-ikke-kode'],
		['Ærlig ønske på åsen', 'aerlig-oenske-paa-aasen'],
		['Får'.normalize('NFD'), 'faar'],
		['Ærøæø åå', 'aeroeaeoe-aaaa'],
		['Hva er MinID?', 'hva-er-minid'],
		['1. Bestill «brevet»', '1-bestill-brevet'],
		['日本', ''],
	])('of «%s» is «%s»', (text, id) => {
		expect(headingId(text)).toBe(id);
	});
});
