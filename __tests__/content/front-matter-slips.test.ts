import { md } from '../support/site-from';
import { saidByAll } from './check-from';

/** Pages around the one that is looked at, so that nothing is wrong but what stands in its front matter. */
const around = [
	md('nn/a.md', { title: 'A', ingress: 'Om A' }),
	...['nb/b.md', 'nn/b.md'].map((path) => md(path, { title: 'B', ingress: 'Om B' })),
];

/** What is said of a file, each with its line. */
function saidOf(text: string): string[] {
	const lines = saidByAll([{ path: 'nb/a.md', text }, ...around]);
	return lines.filter((line) => line.includes('nb/a.md')).map((line) => line.replace('content/nb/a.md:', ''));
}

/** What a hurried editor writes, and all that is said of it: the first field stands on line 2. */
const slips: [string, string, string[]][] = [
	[
		'no space behind the colon',
		'title: A\ndescription:Om a.',
		['3  Det mangler et mellomrom etter kolonet. Skriv: description: Om a.'],
	],
	[
		'no space behind a colon, and another in the text',
		'title:Om: MinID\ndescription: Om a.',
		['2  Det mangler et mellomrom etter kolonet. Skriv: title: "Om: MinID"'],
	],
	[
		'a hard space behind the colon',
		'title:\u00A0A\ndescription: Om a.',
		['2  Etter kolonet står et usynlig tegn. Skriv: title: A'],
	],
	['an equals sign', 'title = "A"\ndescription: Om a.', ['2  Skriv kolon i stedet for «=»: title: "A"']],
	[
		'curly marks around a text with a colon',
		'title: “Smarte: løsninger”\ndescription: Om a.',
		['2  «“» er ikke et anførselstegn som kan brukes her. Skriv: title: "Smarte: løsninger"'],
	],
	[
		'curly marks around a text',
		'title: ”Smarte løsninger”\ndescription: Om a.',
		['2  title: har krøllete anførselstegn, som blir en del av teksten. Skriv: title: "Smarte løsninger"'],
	],
	[
		'curly marks around a date',
		'title: A\ndescription: Om a.\nlastmod: “2026-12-01”',
		['4  lastmod: har krøllete anførselstegn, som blir en del av teksten. Skriv: lastmod: "2026-12-01"'],
	],
	[
		'curly marks around a point of a list',
		'title: A\ndescription: Om a.\nkeywords:\n  - “en nøkkel”',
		['5  keywords[0]: har krøllete anførselstegn, som blir en del av teksten. Skriv: - "en nøkkel"'],
	],
	['guillemets around a text, which readers are to see', 'title: «Smarte løsninger»\ndescription: Om a.', []],
	['curly marks around a word, which readers are to see', 'title: Dette er “smart”\ndescription: Om a.', []],
	[
		'a mark that is not closed',
		'title: "A\ndescription: Om a.',
		['2  Anførselstegnet til slutt mangler. Skriv: title: "A"'],
	],
	[
		'marks within marks',
		'title: "En "viktig" sak"\ndescription: Om a.',
		['2  Teksten slutter ved anførselstegnet inne i den. Bruk «» i teksten: title: "En «viktig» sak"'],
	],
	[
		'marks around the first word',
		'title: "MinID" er lett\ndescription: Om a.',
		['2  Teksten slutter ved anførselstegnet inne i den. Bruk «» i teksten: title: "«MinID» er lett"'],
	],
	[
		'an apostrophe within marks',
		"title: 'Kari's side'\ndescription: Om a.",
		['2  Apostrofen avslutter teksten. Skriv: title: "Kari\'s side"'],
	],
	[
		'a backslash within marks',
		'title: "C:\\quiz"\ndescription: Om a.',
		["2  «\\» kan ikke stå mellom slike anførselstegn. Skriv: title: 'C:\\quiz'"],
	],
	[
		'a backslash within marks that means a tabulator',
		'title: "C:\\temp"\ndescription: Om a.',
		["2  title: har «\\t», som ikke blir vist slik det står. Skriv: title: 'C:\\temp'"],
	],
	[
		'a number sign in a text',
		'title: Sak #12 er løst\ndescription: Om a.',
		[
			'2  title: blir bare «Sak», for det som står etter «#», blir ikke lest. Skriv: title: "Sak #12 er løst" – eller sett kommentaren på en egen linje.',
		],
	],
	[
		'a number sign at the beginning of a text',
		'title: #12 er løst\ndescription: Om a.',
		[
			'2  title: er tomt, for det som står etter «#», blir ikke lest. Skriv: title: "#12 er løst" – eller sett kommentaren på en egen linje.',
		],
	],
	['a comment behind a number', 'title: A\ndescription: Om a.\nsitemap:\n  priority: 0.8 # viktig', []],
	['a comment on a line of its own', 'title: A\n# Til søkemotorene\ndescription: Om a.', []],
	['no title', 'title:\ndescription: Om a.', ['2  title: er tomt. Feltet må ha en verdi.']],
	['a title of nothing', 'title: ""\ndescription: Om a.', ['2  title: er tomt. Feltet må ha en verdi.']],
	[
		'an ingress of nothing',
		'title: A\ningress: ""\ndescription: Om a.',
		['3  ingress: er tomt. Skriv en verdi, eller ta bort feltet.'],
	],
	[
		'a number for a title',
		'title: 2026.10\ndescription: Om a.',
		['2  title: «2026.10» blir ikke lest som en tekst. Sett det i anførselstegn: title: "2026.10"'],
	],
	['a date for a title', 'title: 2026-12-01\ndescription: Om a.', []],
	[
		'yes for a title',
		'title: true\ndescription: Om a.',
		['2  title: «true» blir ikke lest som en tekst. Sett det i anførselstegn: title: "true"'],
	],
	[
		'a list for a title',
		'title: [MinID]\ndescription: Om a.',
		['2  title: må være en tekst, ikke en liste. Begynner teksten med [ eller {, må den stå i anførselstegn.'],
	],
	[
		'brackets at the beginning of a title',
		'title: [MinID] er bra\ndescription: Om a.',
		['2  En tekst som begynner med «[», må stå i anførselstegn. Skriv: title: "[MinID] er bra"'],
	],
	[
		'a colon in a text',
		'title: Om: MinID\ndescription: Om a.',
		['2  En tekst med kolon må stå i anførselstegn. Skriv: title: "Om: MinID"'],
	],
	[
		'an at sign at the beginning',
		'title: "A"\ndescription: @minid er en konto.',
		['3  En tekst som begynner med «@», må stå i anførselstegn. Skriv: description: "@minid er en konto."'],
	],
	[
		'a percent sign at the beginning',
		'title: A\ndescription: %-tegnet forklart.',
		['3  En tekst som begynner med «%», må stå i anførselstegn. Skriv: description: "%-tegnet forklart."'],
	],
	[
		'a very long text with a colon',
		'title: A\ndescription: Viktig: slik er det slik er det slik er det slik er det slik er det slik er det slik er det slik er det slik er det slik er det slik er det slik er det ',
		[
			'3  En tekst med kolon må stå i anførselstegn. Skriv: description: "Viktig: slik er det slik er det slik er det slik er det sli …"',
		],
	],
	[
		'a text that goes on on the next line',
		'title: A\ndescription: Om a,\nsom er en\nlang tekst.',
		[
			'4  «som er en» er ikke et felt. Et felt skrives «navn: verdi». Hører teksten til feltet over, skriver du alt på én linje.',
		],
	],
	[
		'a list in one line',
		'title: A\ndescription: Om a.\nkeywords: ord, uttrykk',
		[
			'4  keywords: må være en liste. Skriv hvert punkt på en egen linje som begynner med «- », eller slik: [ord, uttrykk].',
		],
	],
	[
		'a list without spaces behind its dashes',
		'title: A\ndescription: Om a.\nkeywords:\n  -ord\n  -to',
		['4  keywords: må være en liste. Skriv et mellomrom etter hver strek: «- ».'],
	],
	[
		'a list in which one dash has no space',
		'title: A\ndescription: Om a.\nkeywords:\n  - ord\n -to',
		['6  Skriv et mellomrom etter streken: «- ».'],
	],
	[
		'a point with a colon',
		'title: A\ndescription: Om a.\nkeywords:\n  - MinID: appen',
		['5  keywords[0]: må være en tekst. En tekst med kolon må stå i anførselstegn: - "MinID: appen"'],
	],
	[
		'an empty point',
		'title: A\ndescription: Om a.\nkeywords:\n  - ord\n  -',
		['6  keywords[1]: er tomt. Skriv en verdi, eller ta bort linjen.'],
	],
	[
		'a list that is not closed',
		'title: A\nkeywords: [ord, to\ndescription: Om a.',
		['3  «]» mangler til slutt. Er det en tekst, skriver du: keywords: "[ord, to"'],
	],
	[
		'yes in Norwegian',
		'title: A\ndescription: Om a.\ndraft: ja',
		['4  draft: må være true (ja) eller false (nei), uten anførselstegn. Skriv true.'],
	],
	[
		'no in English',
		'title: A\ndescription: Om a.\ndraft: no',
		['4  draft: må være true (ja) eller false (nei), uten anførselstegn. Skriv false.'],
	],
	[
		'yes in marks',
		'title: A\ndescription: Om a.\ndraft: "true"',
		['4  draft: må være true (ja) eller false (nei), uten anførselstegn. Skriv true.'],
	],
	[
		'a Norwegian date',
		'title: A\ndescription: Om a.\nlastmod: 1.12.2026',
		['4  lastmod: «1.12.2026» skrives 2026-12-01.'],
	],
	[
		'a date in words',
		'title: A\ndescription: Om a.\nlastmod: 1. desember 2026',
		['4  lastmod: «1. desember 2026» skrives 2026-12-01.'],
	],
	[
		'a date without noughts',
		'title: A\ndescription: Om a.\nlastmod: 2026-2-5',
		['4  lastmod: «2026-2-5» skrives 2026-02-05.'],
	],
	[
		'a date that does not exist',
		'title: A\ndescription: Om a.\nlastmod: 31.02.2026',
		['4  lastmod: må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD, for eksempel 2026-12-01.'],
	],
	[
		'a time as Norwegians write it',
		'title: A\ndescription: Om a.\npublishDate: 1.12.2026 kl. 8.30',
		['4  publishDate: «1.12.2026 kl. 8.30» skrives 2026-12-01T08:30.'],
	],
	[
		'a decimal comma',
		'title: A\ndescription: Om a.\nsitemap:\n  priority: 0,8',
		['5  sitemap.priority: skrives med punktum: 0.8.'],
	],
	[
		'a number in marks',
		'title: A\ndescription: Om a.\nmenu:\n  main:\n    weight: "5"',
		['6  menu.main.weight: er et tall, og skrives uten anførselstegn: 5.'],
	],
	[
		'a field that is not indented',
		'title: A\ndescription: Om a.\nsitemap:\npriority: 0.8',
		[
			'4  sitemap: er tomt. Skriv det som hører til, på innrykkede linjer under, eller ta bort feltet.',
			'5  priority: er ikke et felt som brukes her. Mente du «priority» under «sitemap»?',
		],
	],
	[
		'fields that are indented too little',
		'title: A\ndescription: Om a.\nmenu:\n  main:\n  weight: 5',
		[
			'5  menu.main: er tomt. Skriv det som hører til, på innrykkede linjer under, eller ta bort feltet.',
			'6  menu.weight: står for langt til venstre. Rykk linjen lenger inn.',
		],
	],
	[
		'a field that is indented too much',
		'title: A\n  description: Om a.',
		['3  Linjen er rykket inn, og blir lest som en del av «title». Ta bort mellomrommene foran «description».'],
	],
	[
		'one value for a field with fields',
		'title: A\ndescription: Om a.\nsitemap: 0.8',
		['4  sitemap: må ha egne felter under seg, på innrykkede linjer: priority, changefreq, disable.'],
	],
	[
		'a menu as other systems have it',
		'title: A\ndescription: Om a.\nmenu: main',
		['4  menu: må ha egne felter under seg, på innrykkede linjer, for eksempel main.'],
	],
	[
		'tabulators',
		'title: A\ndescription: Om a.\nmenu:\n\tmain:\n\t\tweight: 5',
		['5  Linjen er rykket inn med tabulator. Bruk mellomrom.'],
	],
	[
		'hard spaces',
		'title: A\ndescription: Om a.\nmenu:\n\u00A0\u00A0main:\n\u00A0\u00A0\u00A0\u00A0weight: 5',
		[
			'5  Linjen begynner med et usynlig tegn som ikke er et vanlig mellomrom. Slett det som står foran teksten, og skriv innrykket på nytt.',
		],
	],
	[
		'the same field twice',
		'title: A\ndescription: Om a.\ntitle: B',
		['4  «title» står også på linje 2. Behold den ene, og ta bort den andre.'],
	],
	[
		'a picture without its folder',
		'title: A\ndescription: Om a.\nbanner:\n  image: forside.svg',
		['5  banner.image: «forside.svg» skrives /bilder/forside.svg.'],
	],
	[
		'a picture that stands too far out',
		'title: A\ndescription: Om a.\nbanner: /bilder/forside.svg',
		['4  banner: må ha egne felter under seg, på innrykkede linjer: image.'],
	],
	[
		'a list where a picture should be',
		'title: A\ndescription: Om a.\nbanner:\n  image:\n    - /bilder/forside.svg',
		['5  banner.image: må være et bilde i mappen bilder, for eksempel /bilder/forside.svg.'],
	],
	[
		'an own address in full',
		'title: A\ndescription: Om a.\nrelated_pages:\n  - https://minid.no/nb/b',
		[
			'5  related_pages[0]: «https://minid.no/nb/b» er en hel adresse, og listen kan bare ha sider på dette nettstedet. Er det siden her du mener, skriver du «/b». En lenke til et annet nettsted skriver du i teksten: [tekst](https://minid.no/nb/b).',
		],
	],
	[
		'another site’s address',
		'title: A\ndescription: Om a.\nrelated_pages:\n  - www.norge.no',
		[
			'5  related_pages[0]: «https://www.norge.no» er en hel adresse, og listen kan bare ha sider på dette nettstedet. En lenke til et annet nettsted skriver du i teksten: [tekst](https://www.norge.no).',
		],
	],
	[
		'an alias in full',
		'title: A\ndescription: Om a.\naliases:\n  - https://minid.no/gammel/side',
		['5  aliases[0]: «https://minid.no/gammel/side» skrives /gammel/side.'],
	],
	[
		'capital letters',
		'Title: A\nDescription: Om a.',
		[
			'2  Title: er ikke et felt som brukes her. Mente du «title»?',
			'3  Description: er ikke et felt som brukes her. Mente du «description»?',
		],
	],
	[
		'Norwegian names',
		'tittel: A\nbeskrivelse: Om a.\nutkast: true',
		[
			'2  tittel: er ikke et felt som brukes her. Mente du «title»?',
			'3  beskrivelse: er ikke et felt som brukes her. Mente du «description»?',
			'4  utkast: er ikke et felt som brukes her. Mente du «draft»?',
		],
	],
	['emoji', 'title: Gratulerer 🎉\ndescription: Om a.', []],
	['semicolons at the ends', 'title: A;\ndescription: Om a.;', []],
	[
		'faults of every kind at once',
		'title: Om: A\ningres: B\nlastmod: i går\nmenu:\n\tmain: 1\nrelated_pages: [/borte]',
		[
			'2  En tekst med kolon må stå i anførselstegn. Skriv: title: "Om: A"',
			'3  ingres: er ikke et felt som brukes her. Mente du «ingress»?',
			'4  lastmod: må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD, for eksempel 2026-12-01.',
			'6  Linjen er rykket inn med tabulator. Bruk mellomrom.',
			'7  related_pages[0]: «/borte» finnes ikke.',
		],
	],
];

/** The same for whole files. */
const beginnings: [string, string, string[]][] = [
	[
		'a byte-order mark',
		'\uFEFF---\ntitle: A\ndescription: Om a.\n---\nTekst.\n',
		['1  Filen begynner med en tom linje eller et usynlig tegn (BOM). «---» skal stå aller først. (advarsel)'],
	],
	[
		'blank lines',
		'\n\n---\ntitle: A\ndescription: Om a.\ndraft: ja\n---\nTekst.\n',
		[
			'1  Filen begynner med en tom linje eller et usynlig tegn (BOM). «---» skal stå aller først. (advarsel)',
			'6  draft: må være true (ja) eller false (nei), uten anførselstegn. Skriv true.',
		],
	],
	[
		'plus signs around the fields',
		'+++\ntitle = "A"\ndescription = "Om a."\n+++\nTekst',
		[
			'1  Den første linjen skal være tre vanlige bindestreker helt til venstre, «---». Her står «+++».',
			'2  Skriv kolon i stedet for «=»: title: "A"',
			'3  Skriv kolon i stedet for «=»: description: "Om a."',
			'4  Feltene avsluttes med tre vanlige bindestreker helt til venstre, «---». Her står «+++».',
		],
	],
	[
		'long dashes around the fields',
		'—\ntitle: A\ndescription: Om a.\n—\nTekst',
		[
			'1  Den første linjen skal være tre vanlige bindestreker helt til venstre, «---». Her står «—».',
			'4  Feltene avsluttes med tre vanlige bindestreker helt til venstre, «---». Her står «—».',
		],
	],
	[
		'spaces before the dashes',
		'  ---\ntitle: A\ndescription: Om a.\n ---\nTekst',
		[
			'1  Den første linjen skal være tre vanlige bindestreker helt til venstre, «---». Her står «  ---».',
			'4  Feltene avsluttes med tre vanlige bindestreker helt til venstre, «---». Her står « ---».',
		],
	],
	[
		'no line below the fields',
		'---\ntitle: A\nlastmod: i går\n\n## Tekst\n',
		[
			'1  Front matter er ikke avsluttet. Sett en linje med bare «---» etter det siste feltet.',
			'3  lastmod: må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD, for eksempel 2026-12-01.',
		],
	],
	[
		'no fields',
		'## Overskrift\n\nTekst\n',
		['1  Filen mangler front matter. Begynn filen med en linje «---», så felter som title, og så en linje «---».'],
	],
	['nothing', '', ['1  Filen er tom. Skriv siden, eller slett filen.']],
];

describe('front matter of a hurried editor', () => {
	it.each(slips)('with %s', (_, fields, said) => {
		expect(saidOf(`---\n${fields}\n---\nTekst.\n`)).toEqual(said);
	});

	it.each(beginnings)('with %s', (_, text, said) => {
		expect(saidOf(text)).toEqual(said);
	});
});
