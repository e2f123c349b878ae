/** What a visitor reads when delivery itself must refuse a request or has nothing to show. */
const texts = {
	400: [
		'Adressen kan ikke leses',
		'Adressen har tegn som ikke kan stå der.',
		'Adressa kan ikkje lesast',
		'Adressa har teikn som ikkje kan stå der.',
	],
	404: ['Vi finner ikke siden', 'Her er det ingenting.', 'Vi finn ikkje sida', 'Her er det ingenting.'],
	405: [
		'Dette går ikke an her',
		'Nettstedet kan bare leses.',
		'Dette går ikkje an her',
		'Nettstaden kan berre lesast.',
	],
	414: ['Adressen er for lang', 'Prøv en kortere adresse.', 'Adressa er for lang', 'Prøv ei kortare adresse.'],
	500: [
		'Noe gikk galt',
		'Feilen er hos oss. Prøv igjen om litt.',
		'Noko gjekk gale',
		'Feilen er hos oss. Prøv igjen om litt.',
	],
	503: [
		'Vent litt',
		'Nettstedet svarer ikke akkurat nå. Prøv igjen om et minutt.',
		'Vent litt',
		'Nettstaden svarer ikkje akkurat no. Prøv igjen om eit minutt.',
	],
} as const;

export type ErrorStatus = keyof typeof texts;

/** A short page in both languages that depends on nothing else. Both, since an error may come before the language is known. */
export function errorPage(status: ErrorStatus): string {
	const [title, lead, titleNn, leadNn] = texts[status];
	const phone = '<a href="tel:80030300">800 30 300</a>';
	return `<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} | MinID</title></head><body><main><h1>${title}</h1><p>${lead} <a href="/nb">Gå til forsiden</a>.</p><p>Trenger du hjelp med MinID? Ring ${phone}.</p><div lang="nn"><h2>${titleNn}</h2><p>${leadNn} <a href="/nn">Gå til framsida</a>.</p><p>Treng du hjelp med MinID? Ring ${phone}.</p></div></main></body></html>`;
}
