import { createHash } from 'node:crypto';

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

/** The look of the error pages: the colours of app/_styles/theme.css with fonts that every reader has. */
const style = `:root{color-scheme:light dark;--text:#1f2c3d;--page:#eef4fa;--accent:#0062ba;--on-accent:#fff;--link:#004f96}
@media (prefers-color-scheme:dark){:root{--text:#ebeced;--page:#13181f;--accent:#4c91cf;--on-accent:#000;--link:#92bce1}}
body{margin:0;font:1.125rem/1.6 Inter,system-ui,Arial,sans-serif;color:var(--text);background:var(--page)}
main{max-width:37rem;margin:0 auto;padding:clamp(1.5rem,8vh,6rem) 1.25rem}
h1,h2{margin:0;line-height:1.2;letter-spacing:-.02em}
h1{font-size:clamp(1.75rem,1.2rem + 2.4vw,2.5rem)}
h2{font-size:1.5rem}
p{margin:.75rem 0 0}
.name{display:inline-block;margin:0 0 2rem;padding:.25rem .75rem;font-weight:700;color:var(--on-accent);background:var(--accent);border-radius:.5rem}
[lang=nn]{margin-top:2.5rem;padding-top:2rem;border-top:1px solid}
a{color:var(--link);text-underline-offset:.24em}
a:focus-visible{outline:3px solid;outline-offset:3px}`;

/** Content Security Policy source for the style of the error pages (CSP 3 §2.3.1). */
export const errorPageStyleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** A short page in both languages that depends on nothing else. Both, since an error may come before the language is known. */
export function errorPage(status: ErrorStatus): string {
	const [title, lead, titleNn, leadNn] = texts[status];
	const phone = '<a href="tel:80030300">800&nbsp;30&nbsp;300</a>';
	return `<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} | MinID</title><style>${style}</style></head><body><main><p class="name">MinID</p><h1>${title}</h1><p>${lead} <a href="/nb">Gå til forsiden</a>.</p><p>Trenger du hjelp med MinID? Ring ${phone}.</p><div lang="nn"><h2>${titleNn}</h2><p>${leadNn} <a href="/nn">Gå til framsida</a>.</p><p>Treng du hjelp med MinID? Ring ${phone}.</p></div></main></body></html>`;
}
