import { md, titled } from '../support/site-from';
import { said } from './check-from';

/** A page whose text begins on line 4. */
const page = (body: string) => titled('nb/a.md', 'A', `${body}\n`);
const lines = (rule: string, body: string) =>
	said(rule, [page(body)]).map((line) => line.replace('content/nb/a.md:', ''));

const rules = [
	'heading-marks',
	'pseudo-headings',
	'link-slips',
	'typed-lists',
	'indented-text',
	'stray-emphasis',
	'curly-quotes',
	'bare-addresses',
	'tables',
];

/** By rule: what an editor wrote, and what is said of it. */
const slips: Record<string, readonly (readonly [string, string])[]> = {
	'heading-marks': [
		[
			'##Uten mellomrom',
			'4  «##Uten mellomrom» blir ikke en overskrift. Sett mellomrom etter #-tegnene: ## Uten mellomrom',
		],
		['Tekst\n###1. Først', '5  «###1. Først» blir ikke en overskrift. Sett mellomrom etter #-tegnene: ### 1. Først'],
		['##**Fet**', '4  «##**Fet**» blir ikke en overskrift. Sett mellomrom etter #-tegnene: ## Fet'],
		[
			'#Slik får du MinID',
			'4  «#Slik får du MinID» blir ikke en overskrift. Sett mellomrom etter #-tegnene: ## Slik får du MinID (advarsel)',
		],
	],
	'link-slips': [
		[
			'Se [lenke] (/kontakt).',
			'4  Lenken i «[lenke] (/kontakt).» blir ikke forstått. Ta bort mellomrommet mellom klammene og parentesen: [tekst](/sti).',
		],
		[
			'Se [lenke](/kontakt',
			'4  Lenken i «[lenke](/kontakt» blir ikke forstått. Parentesen er ikke avsluttet: [tekst](/sti).',
		],
		[
			'Ja.\n\nSe (lenke)[/kontakt].',
			'6  Lenken i «(lenke)[/kontakt].» blir ikke forstått. Teksten skal stå i klammene og adressen i parentesen: [tekst](/sti).',
		],
		[
			'[lenke] (https://www.norge.no) her',
			'4  Lenken i «[lenke] (https://www.norge.no) her» blir ikke forstått. Ta bort mellomrommet mellom klammene og parentesen: [tekst](/sti).',
		],
		[
			'[lenke](/min side)',
			'4  Lenken i «[lenke](/min side)» blir ikke forstått. Adressen kan ikke ha mellomrom: [tekst](/sti).',
		],
		[
			'[lenke](/kontakt “Kontakt oss”)',
			'4  Lenken i «[lenke](/kontakt “Kontakt oss”)» blir ikke forstått. Ta bort teksten etter adressen, eller sett den i rette anførselstegn ("): [tekst](/sti).',
		],
		[
			'> Sitat\n> [lenke] (#her)',
			'5  Lenken i «[lenke] (#her)» blir ikke forstått. Ta bort mellomrommet mellom klammene og parentesen: [tekst](/sti).',
		],
	],
	'stray-emphasis': [
		[
			'Dette er ** viktig ** for deg.',
			'4  «** viktig **» vises med stjerner. Ta bort mellomrommet innenfor stjernene: **viktig**. (advarsel)',
		],
		[
			'Dette er **viktig ** for deg.',
			'4  «**viktig **» vises med stjerner. Ta bort mellomrommet innenfor stjernene: **viktig**. (advarsel)',
		],
		[
			'- ** Viktig**: les dette',
			'4  «** Viktig**» vises med stjerner. Ta bort mellomrommet innenfor stjernene: **Viktig**. (advarsel)',
		],
	],
	'typed-lists': [
		[
			'• Mobil\n• Kode',
			'4  «• Mobil» blir ikke et punkt i en liste. Skriv «- » foran hvert punkt, og en tom linje før listen.',
		],
		[
			'Du trenger:\n· mobil',
			'5  «· mobil» blir ikke et punkt i en liste. Skriv «- » foran hvert punkt, og en tom linje før listen.',
		],
		[
			'Du trenger:\n– mobil\n– kode',
			'5  «– mobil» blir ikke et punkt i en liste, og linjene renner sammen. Skriv bindestrek og mellomrom («- ») foran hvert punkt. (advarsel)',
		],
		[
			'-Mobil\n-Kode',
			'4  «-Mobil» blir ikke et punkt i en liste. Sett mellomrom etter streken eller stjernen: «- ». (advarsel)',
		],
		[
			'1.Åpne appen\n2.Logg inn',
			'4  «1.Åpne appen» blir ikke et punkt i en liste, og linjene renner sammen. Skriv «1. », «2. » … med en tom linje før listen. (advarsel)',
		],
		[
			'Gjør dette:\n(1) Åpne appen\n(2) Logg inn',
			'5  «(1) Åpne appen» blir ikke et punkt i en liste, og linjene renner sammen. Skriv «1. », «2. » … med en tom linje før listen. (advarsel)',
		],
		[
			'a) Åpne appen\nb) Logg inn',
			'4  «a) Åpne appen» blir ikke et punkt i en liste, og linjene renner sammen. Skriv «1. », «2. » … med en tom linje før listen. (advarsel)',
		],
	],
	'pseudo-headings': [
		[
			'**Åpningstider**\n\nHver dag.',
			'4  «Åpningstider» ser ut som en overskrift, men er bare fet skrift. Skriv ## Åpningstider (advarsel)',
		],
		[
			'**Du trenger:**\n\n- mobil',
			'4  «Du trenger:» ser ut som en overskrift, men er bare fet skrift. Skriv ## Du trenger (advarsel)',
		],
		[
			'Tekst\n\n__Hva er MinID?__\n\nEn ID.',
			'6  «Hva er MinID?» ser ut som en overskrift, men er bare fet skrift. Skriv ## Hva er MinID? (advarsel)',
		],
	],
	'indented-text': [
		[
			'    Dette er en vanlig setning.',
			'4  «Dette er en vanlig setning.» vises som kode, siden linjen begynner med fire mellomrom eller en tabulator. Ta bort innrykket. Er det kode, skriver du ``` på en linje før og etter.',
		],
		[
			'Tekst\n\n\tOgså dette er vanlig tekst',
			'6  «Også dette er vanlig tekst» vises som kode, siden linjen begynner med fire mellomrom eller en tabulator. Ta bort innrykket. Er det kode, skriver du ``` på en linje før og etter.',
		],
		[
			'    npm start',
			'4  «npm start» vises som kode, siden linjen begynner med fire mellomrom eller en tabulator. Ta bort innrykket. Er det kode, skriver du ``` på en linje før og etter. (advarsel)',
		],
	],
	'curly-quotes': [
		[
			'::video{id=“1” tittel=“Hva”}',
			'4  «::video{id=“1” tittel=“Hva”}» har krøllete anførselstegn. Bruk de rette ("): ::video{id="1" tittel="Hva"}',
		],
		[
			'Tekst\n\n::video{id="1" tittel=«Hva»}',
			'6  «::video{id="1" tittel=«Hva»}» har krøllete anførselstegn. Bruk de rette ("): ::video{id="1" tittel="Hva"}',
		],
		[
			'::video{id=1 tittel=’Hva’}',
			'4  «::video{id=1 tittel=’Hva’}» har krøllete anførselstegn. Bruk de rette ("): ::video{id=1 tittel="Hva"}',
		],
	],
	'bare-addresses': [
		[
			'Se www.norge.no for mer.',
			'4  «www.norge.no» er en adresse uten https og uten lenketekst. Skriv [navnet på siden](https://www.norge.no). (advarsel)',
		],
		[
			'- (www.norge.no/nb)',
			'4  «www.norge.no/nb» er en adresse uten https og uten lenketekst. Skriv [navnet på siden](https://www.norge.no/nb). (advarsel)',
		],
	],
	tables: [
		[
			'| A | B |\n|---|---|\n| 1 | 2 | 3 |',
			'6  Raden har 3 celler, men tabellen har 2 kolonner: resten blir ikke vist. Ta bort en |, eller legg til en kolonne i den første raden og i linjen under. En strek i selve teksten skrives \\|.',
		],
		[
			'| A | B |\n| 1 | 2 |',
			'4  «| A | B |» vises som tekst med streker, ikke som en tabell. Skriv |---|---| på linjen under den første raden.',
		],
		[
			'| A | B |\n\n| 1 | 2 |',
			'4  «| A | B |» vises som tekst med streker, ikke som en tabell. Skriv |---|---| på linjen under den første raden.',
		],
		[
			'| A | B |\n|---|\n| 1 | 2 |',
			'5  Linjen under den første raden i tabellen har ikke like mange kolonner som raden, så tabellen vises som tekst med streker. Skriv |---|---|',
		],
		[
			'Tjeneste | Virker\nSkatt | Ja',
			'4  «Tjeneste | Virker» vises som tekst med streker, ikke som en tabell. Skriv ---|--- på linjen under den første raden. (advarsel)',
		],
	],
};

/** Ordinary text, of the kind that each rule could take for a slip. */
const innocent: readonly string[] = [
	'## Med mellomrom',
	'## Kort spørsmål?\n\nSvar.',
	'#MinID og #Altinn på samme tid',
	'Sak #12 er løst, og nr. #13 venter.',
	'#1 på listen',
	'Skriv `##Uten` i koden.',
	'```\n##Uten mellomrom\n[x] (/y)\n• punkt\n```',
	'\\##Uten og \\[tekst\\](/kontakt',
	'Ring [brukerstøtten](/ "Tittel") (hverdager 09:00–15:00).',
	'Oppgi fødselsnummer [11 siffer] (ikke D-nummer).',
	'Se loven [§ 2] (2019) og (vedlegg)[1].',
	'Skriv `[lenke] (/kontakt)` for en lenke.',
	'Bruk [kontakt](/), (eller skriv).',
	'- [ ] ikke gjort\n- [x] gjort',
	'Prisen er 100 kr**, og 200 kr** for barn.',
	'** Gjelder ikke i helgen.',
	'2 ** 3 er 8, og 2**3 også.',
	'Dette er **viktig**, **særlig** for deg.',
	'**Viktig:** Les dette først.',
	'- **Mobil** – du må ha den med\n- **Kode** – står i brevet',
	'**Digdir ber aldri om passordet ditt.**\n\nLegg på.',
	'Slutt på siden.\n\n**Viktig**',
	'**Viktig**\n\n## Neste',
	'– Jeg kom ikke inn, sier Kari.\n– Prøv igjen, svarer Ola.',
	'– Vi er klare, sier direktøren.',
	'Åpent hverdager – også\n– ikke minst – i romjulen.',
	'bokmål • nynorsk\n• samisk • engelsk',
	'Åpent\n23. desember\n24. desember',
	'Fra 8.–10. klasse\n11. trinn',
	'Det koster\n1.500 kr\n2.500 kr',
	'Minus i går:\n-5 grader\n-10 grader',
	'1. Åpne appen\n2. Logg inn',
	'1) Åpne appen\n2) Logg inn',
	'- mobil\n- kode\n  - på papir\n    - i brevet\n\n      Mer om brevet i posten her.',
	'1. Åpne appen.\n\n   Den ligger på telefonen din.\n2. Logg inn.',
	'* mobil\n* kode',
	'Kari Nordmann\\\nStorgata 1\\\n0155 Oslo',
	'Skriv til post@norge.no eller se <https://www.norge.no>.',
	'Les på [www.norge.no](https://www.norge.no).',
	'Nettstedet heter «www» og noe mer. www.',
	'::video{id="1" tittel="Slik bruker du «MinID»"}',
	'Skriv feltet som id=“1”, svarte han.',
	'Er det «ja» | «nei»?',
	'Hjem | Kontakt | Om oss',
	'Verdien |x| er aldri under null.',
	'Tast `|` eller `||` på tastaturet.\nTast `|` en gang til.',
	'| Pris | Kode |\n|---|---|\n| 100 kr | `a\\|b` |\n| 200 kr |',
	'| Bare én |\n|---|\n| rad |',
	'Pris: 100–200 kr – «spør oss».\nKl. 09:00–15:00 (mandag–fredag)',
];

describe.each(Object.entries(slips))('%s', (rule, cases) => {
	it.each(cases)('%j', (body, expected) => {
		expect(lines(rule, body)).toEqual([expected]);
	});
});

describe('ordinary text', () => {
	it.each(innocent)('%j is no slip', (body) => {
		expect(rules.flatMap((rule) => lines(rule, body))).toEqual([]);
	});
});

it('slips are also found in alerts and in footers', () => {
	const alert = md('nb/_varsler/nede.md', { title: 'Nede', type: 'info' }, '##Nå\n');
	const footer = md('nb/_footer.md', { columns: [] }, 'Se [x] (/kontakt)\n');
	expect(said('heading-marks', [alert])).toHaveLength(1);
	expect(said('link-slips', [footer])).toHaveLength(1);
});
