import { md, picture, titled } from '../support/site-from';
import { said } from './check-from';

/** A page whose text begins on line 4. */
const page = (...lines: string[]) => titled('nb/a.md', 'A', `${lines.join('\n')}\n`);

describe('headings', () => {
	it('begin at level 2 and go down one level at a time, and up as many as they like', () => {
		expect(said('headings', [page('## A', '### B', '#### C', '## D', '### E')])).toEqual([]);
	});

	it('leave level 1 to the title', () => {
		expect(said('headings', [page('# Tittel', '', '## A')])).toEqual([
			'content/nb/a.md:4  «Tittel» er på nivå 1, som bare er for tittelen. Bruk ##, eller sett teksten i feltet title.',
		]);
		expect(said('headings', [page('Tittel', '======')])).toHaveLength(1);
	});

	it('skip no level', () => {
		expect(said('headings', [page('### A', '', 'Tekst', '', '## B', '', '#### C', '', '#### D')])).toEqual([
			'content/nb/a.md:4  «A» er på nivå 3, men her må nivå 2 komme først. Bruk ##.',
			'content/nb/a.md:10  «C» er på nivå 4, men her må nivå 3 komme først. Bruk ###.',
		]);
	});

	it('are not empty', () => {
		expect(said('headings', [page('## A', '', '##')])).toEqual([
			'content/nb/a.md:6  Overskriften er tom. Skriv en tekst etter #-tegnene, eller ta bort linjen.',
		]);
	});

	it('of alerts follow no page, but do not take its title’s level', () => {
		const alert = (body: string) => md('nb/_varsler/nede.md', { title: 'Nede', type: 'info' }, body);
		expect(said('headings', [alert('### Mer\n')])).toEqual([]);
		expect(said('headings', [alert('# Mer\n')])).toHaveLength(1);
	});
});

describe('a link inside a link', () => {
	const facts = md('_fakta.md', {
		fakta: { telefon: { telefon: '80030300' }, epost: { epost: 'a@b.no' }, alder: { tall: 13 } },
	});
	const inside = (...lines: string[]) => said('nested-links', [facts, page(...lines)]);

	it('is told of, whatever it is and however deep', () => {
		const fault = (what: string) =>
			`content/nb/a.md:4  ${what} er selv en lenke, og kan ikke stå inni en annen. Flytt den ut av klammene.`;
		expect(inside('[Ring :fakta[telefon] nå](/)')).toEqual([fault(':fakta[telefon]')]);
		expect(inside('## [**Skriv til ~~:fakta[epost]~~**](/)')).toEqual([fault(':fakta[epost]')]);
		expect(inside('[Se <https://b.no>](/)')).toEqual([fault('«https://b.no»')]);
		expect(inside('| [![a](/b.svg) :fakta[telefon]][r] |', '|---|', '', '[r]: /')).toEqual([fault(':fakta[telefon]')]);
	});

	it('is none where only words stand', () => {
		expect(inside('[Fra :fakta[alder] år](/) :fakta[telefon] [![a](/b.svg)](/)')).toEqual([]);
		expect(inside('[a https://b.no a@b.no :fakta[finnes-ikke] :x[[b](/)]](/)')).toEqual([]);
	});
});

describe('links', () => {
	const others = [
		titled('nb/kontakt.md', 'Kontakt', '## Åpningstider\n\n## Post\n\n## Post\n'),
		titled('nb/hjelp/index.md', 'Hjelp'),
		titled('nb/hjelp/svindel.md', 'Svindel'),
		md('nb/utkast.md', { title: 'Utkast', draft: true }),
		md('nn/kva.md', { title: 'Kva', translationKey: 'hva' }, '## Kva er det\n'),
		titled('nb/hva.md', 'Hva', '## Hva er det\n'),
	];
	const images = [picture('/bilder/kart.svg')];
	const linking = (...urls: string[]) =>
		said('links', [...others, page(...urls.flatMap((url) => [`[tekst](${url})`, '']))], { images });

	it('may lead to pages, earlier paths, the other language, headings, files and other sites', () => {
		const fine = [
			'/kontakt',
			'/kontakt/',
			'/hjelp/svindel?x=1',
			'/kontakt#aapningstider',
			'/kontakt#post-2',
			'/kva',
			'/kva#hva-er-det',
			'/nn/kva#kva-er-det',
			'/',
			'/nn',
			'/sitemap.xml',
			'/.well-known/security.txt',
			'/bilder/kart.svg',
			'https://www.norge.no/nb#x',
			'http://www.norge.no',
			'mailto:a@b.no',
			'tel:+4780030300',
		];
		expect(linking(...fine)).toEqual([]);
	});

	it('are also found as literal addresses and references, and read as the page shows them', () => {
		expect(said('links', [...others, page('https://www.norge.no og a@b.no, [x][y]', '', '[y]: /kontakt')])).toEqual([]);
		expect(said('links', [...others, page('Se [x][y].', '', '[y]: /kontak', '[y]: /kontakt')])).toEqual([
			'content/nb/a.md:4  «/kontak» finnes ikke. Mente du «/kontakt»?',
		]);
	});

	it('to a page that does not exist get the nearest one, on their own line', () => {
		expect(linking('/kontakt', '/kontkat', '/svindel', '/kontakt.md', '/helt/borte')).toEqual([
			'content/nb/a.md:6  «/kontkat» finnes ikke. Mente du «/kontakt»?',
			'content/nb/a.md:8  «/svindel» finnes ikke. Mente du «/hjelp/svindel»?',
			'content/nb/a.md:10  «/kontakt.md» finnes ikke. Mente du «/kontakt»?',
			'content/nb/a.md:12  «/helt/borte» finnes ikke.',
		]);
	});

	it('that begin without a slash are read from the page they stand on, for the suggestion', () => {
		const elsewhere = titled('nb/annet/svindel.md', 'En annen side');
		const from = (path: string, url: string) =>
			said('links', [elsewhere, ...others, titled(path, 'X', `[tekst](${url})\n`)])[0];
		const advice = /finnes ikke\. En sti begynner med «\/»\. Mente du «\/hjelp\/svindel»\?$/;
		expect(from('nb/hjelp/x.md', 'svindel')).toMatch(advice);
		expect(from('nb/hjelp/x.md', '../hjelp/svindel')).toMatch(advice);
		expect(from('nb/hjelp/x/y.md', '../svindel.md')).toMatch(advice);
		expect(from('nb/hjelp/index.md', 'svindel')).toMatch(advice);
	});

	it('to a page that is not published are a warning', () => {
		expect(linking('/utkast')).toEqual([
			'content/nb/a.md:4  «/utkast» er ikke publisert. Lenken vises som vanlig tekst til den er det. (advarsel)',
		]);
	});

	it('between two pages that are not published are left to the day they are', () => {
		const draft = (path: string, body: string) => ({ path, text: `---\ntitle: ${path}\ndraft: true\n---\n${body}\n` });
		expect(said('links', [draft('nb/en.md', '[to](/to)'), draft('nb/to.md', '[borte](/borte)')])).toEqual([
			'content/nb/to.md:5  «/borte» finnes ikke.',
		]);
	});

	it('to a page that cannot be read are left to that page', () => {
		expect(said('links', [{ path: 'nb/b.md', text: 'Uten felter' }, page('[b](/b) [b](/nb/b)')])).toEqual([]);
	});

	it('to headings need the heading, here or on the other page', () => {
		const text = [
			'## Slik gjør du',
			'',
			'[a](#slik-gjoer-du) [b](#slik-gjor-du) [c](#noe-annet)',
			'',
			'[d](/kontakt#apningstider)',
		];
		expect(said('links', [...others, page(...text)])).toEqual([
			'content/nb/a.md:6  «#slik-gjor-du» er ikke en overskrift på siden. Mente du «#slik-gjoer-du»?',
			'content/nb/a.md:6  «#noe-annet» er ikke en overskrift på siden.',
			'content/nb/a.md:8  «/kontakt» har ingen overskrift «#apningstider». Mente du «#aapningstider»?',
		]);
	});

	it('have an address that can be followed', () => {
		expect(linking('javascript:alert(1)', 'file:///x', '//norge.no', 'https://', '#')).toEqual([
			'content/nb/a.md:4  «javascript:alert(1)» kan ikke brukes. En lenke begynner med https://, mailto:, tel: eller /.',
			'content/nb/a.md:6  «file:///x» kan ikke brukes. En lenke begynner med https://, mailto:, tel: eller /.',
			'content/nb/a.md:8  «//norge.no» begynner med to skråstreker. Skriv én for en side her, ellers https:// først.',
			'content/nb/a.md:10  «https://» er ikke en gyldig adresse.',
			'content/nb/a.md:12  Lenken har ingen adresse. Skriv den i parentesen: [tekst](/sti).',
		]);
		expect(linking('', '?x=1')).toHaveLength(2);
	});

	it('to other sites and people are written whole', () => {
		expect(linking('www.norge.no/nb', 'norge.no', 'post@digdir.no')).toEqual([
			'content/nb/a.md:4  «www.norge.no/nb» er ikke en hel adresse. Mente du «https://www.norge.no/nb»?',
			'content/nb/a.md:6  «norge.no» er ikke en hel adresse. Mente du «https://norge.no»?',
			'content/nb/a.md:8  «post@digdir.no» er en e-postadresse. Mente du «mailto:post@digdir.no»?',
		]);
	});

	it('to pictures need the picture', () => {
		expect(linking('/bilder/kat.svg')).toEqual([
			'content/nb/a.md:4  «/bilder/kat.svg» finnes ikke. Mente du «/bilder/kart.svg»?',
		]);
		const problems = [{ rule: 'image-file', severity: 'error' as const, file: 'bilder/x.bmp', line: 1, message: '' }];
		expect(said('links', [page('[X](/bilder/x.bmp)')], { problems })).toEqual([]);
	});

	it('say where they lead', () => {
		expect(said('links', [...others, page('[](/kontakt) [ ](/kontakt) [<b></b>](/kontakt)')])).toHaveLength(3);
		expect(said('links', [...others, page('[](/kontakt)')])).toEqual([
			'content/nb/a.md:4  Lenken til «/kontakt» har ingen tekst. Skriv hvor den leder, mellom klammene: [tekst](/kontakt).',
		]);
		expect(
			said('links', [...others, page('[![Kart](/bilder/kart.svg)](/kontakt) [:fakta[telefon]](/kontakt)')]),
		).toEqual([]);
	});

	it('are checked in the footer', () => {
		const footer = (url: string) =>
			md('nb/_footer.md', { columns: [{ title: 'Om', links: [{ text: 'A', url }] }] }, '[b](/borte)\n');
		expect(said('links', [...others, footer('/kontkat')])).toEqual([
			'content/nb/_footer.md:6  columns[0].links[0].url: «/kontkat» finnes ikke. Mente du «/kontakt»?',
			'content/nb/_footer.md:8  «/borte» finnes ikke.',
		]);
		expect(said('links', [...others, footer('/kontakt#borte')])).toHaveLength(2);
		expect(said('links', [...others, footer('https://www.norge.no')])).toHaveLength(1);
	});

	it('are checked in alerts, whose headings cannot be linked to', () => {
		const alert = md(
			'nb/_varsler/nede.md',
			{ title: 'Nede', type: 'info', pages: ['/kontakt', '/svindl', '/utkast'] },
			'[x](#her) [y](/borte)\n',
		);
		expect(said('links', [...others, alert])).toEqual([
			'content/nb/_varsler/nede.md:6  pages[1]: «/svindl» finnes ikke. Mente du «/hjelp/svindel»?',
			'content/nb/_varsler/nede.md:7  pages[2]: «/utkast» er ikke publisert. Lenken vises som vanlig tekst til den er det. (advarsel)',
			'content/nb/_varsler/nede.md:9  «#her» leder ingen steder herfra. Skriv stien til siden foran: /sti#her.',
			'content/nb/_varsler/nede.md:9  «/borte» finnes ikke.',
		]);
	});
});

describe('images', () => {
	const images = [picture('/bilder/kart.svg')];

	it('lie in the content folder and say what they show', () => {
		expect(said('images', [page('![Kart](/bilder/kart.svg)')], { images })).toEqual([]);
		expect(said('images', [page('![Kart](/bilder/kat.svg)', '', '![ ](/bilder/kart.svg)')], { images })).toEqual([
			'content/nb/a.md:4  Bildet «/bilder/kat.svg» finnes ikke i mappen bilder. Mente du «/bilder/kart.svg»?',
			'content/nb/a.md:6  Bildet «/bilder/kart.svg» mangler alternativ tekst. Skriv hva det viser, mellom klammene: ![beskrivelse](/bilder/kart.svg).',
		]);
	});

	it('come from no other site', () => {
		for (const url of ['https://norge.no/x.png', '//norge.no/x.png', 'data:image/png;base64,AA'])
			expect(said('images', [page(`![Kart](${url})`)], { images })).toEqual([
				`content/nb/a.md:4  Bildet «${url}» hentes fra et annet sted. Legg filen i mappen bilder, og skriv /bilder/ og filnavnet.`,
			]);
	});

	it('have their address with them', () => {
		expect(said('images', [page('![Kart][k]', '', '[k]: /bilder/kart.svg')], { images })).toEqual([
			'content/nb/a.md:4  Bildet blir ikke vist: adressen må stå sammen med teksten. Skriv ![beskrivelse](/bilder/fil.svg).',
		]);
	});

	it('of cards and banners must exist', () => {
		const fields = { title: 'A', teaser: { image: '/bilder/kart.svg' }, banner: { image: '/bilder/kat.svg' } };
		expect(said('images', [md('nb/a.md', fields)], { images })).toEqual([
			'content/nb/a.md:6  banner.image: Bildet «/bilder/kat.svg» finnes ikke i mappen bilder. Mente du «/bilder/kart.svg»?',
		]);
		expect(said('images', [md('nb/a.md', { ...fields, teaser: { image: '/bilder/x.svg' } })], { images })).toHaveLength(
			2,
		);
	});

	it('that are there but cannot be shown have one problem, not two', () => {
		const problems = [{ rule: 'image-file', severity: 'error' as const, file: 'bilder/x.bmp', line: 1, message: '' }];
		expect(said('images', [page('![X](/bilder/x.bmp)')], { problems })).toEqual([]);
	});
});

describe('raw HTML', () => {
	it('is left out, so it is reported with what to write instead, once for each element', () => {
		expect(
			said('raw-html', [page('<b>Viktig</b> og <i>mer</i><br/>', '', '<div class="x">', 'Tekst', '</div>')]),
		).toEqual([
			'content/nb/a.md:4  <b> blir ikke vist: HTML kan ikke brukes. Skriv **teksten** for fet skrift.',
			'content/nb/a.md:4  <i> blir ikke vist: HTML kan ikke brukes. Skriv *teksten* for kursiv.',
			'content/nb/a.md:4  <br> blir ikke vist: HTML kan ikke brukes. Skriv en tom linje for nytt avsnitt.',
			'content/nb/a.md:6  <div> blir ikke vist: HTML kan ikke brukes. Skriv det i Markdown, eller ta det bort.',
		]);
		expect(said('raw-html', [page('<H3>A</H3>')])[0]).toContain('Skriv overskriften med ###.');
		expect(said('raw-html', [page('tekst</b>')])[0]).toContain('</b> blir ikke vist');
	});

	it('is not what only looks like it', () => {
		expect(said('raw-html', [page('1 < 2, <3, <https://www.norge.no>, `<b>` og a <- b')])).toEqual([]);
	});

	it('may be a comment, but not one that takes other text with it', () => {
		expect(said('raw-html', [page('<!-- Husk dette -->', '', 'Tekst <!-- her --> mer')])).toEqual([]);
		expect(said('raw-html', [page('<!-- Husk --> Denne teksten forsvinner')])).toHaveLength(1);
		expect(said('raw-html', [page('<!-- Husk --> Denne også <!-- mer -->')])).toHaveLength(1);
		expect(said('raw-html', [page('<!-- Husk', '', 'Resten av siden forsvinner')])).toEqual([
			'content/nb/a.md:4  HTML blir ikke vist: HTML kan ikke brukes. Skriv det i Markdown, eller ta det bort.',
		]);
	});
});

describe('shortcodes', () => {
	it('of the earlier site are found in the text, and said what to write instead', () => {
		expect(
			said('shortcodes', [
				page('Tekst', '{{< vimeo 123 >}}', '{{% alert %}}', 'x', '{{% /alert %}}', '{{<figure src="x">}}'),
			]),
		).toEqual([
			'content/nb/a.md:5  «{{< vimeo >}}» er en kortkode fra det forrige nettstedet, og virker ikke her. Skriv ::video{id="…" tittel="…"}.',
			'content/nb/a.md:6  «{{< alert >}}» er en kortkode fra det forrige nettstedet, og virker ikke her. Ta den bort, eller bruk :::merk eller :::advarsel.',
			'content/nb/a.md:8  «{{< /alert >}}» er en kortkode fra det forrige nettstedet, og virker ikke her. Ta den bort.',
			'content/nb/a.md:9  «{{< figure >}}» er en kortkode fra det forrige nettstedet, og virker ikke her. Skriv bildet som ![beskrivelse](/bilder/fil.svg).',
		]);
	});

	it('are not taken for raw HTML', () => {
		expect(said('raw-html', [page('Tekst {{<figure src="x">}}')])).toEqual([]);
	});

	it('are found in the front matter', () => {
		const fields = { title: 'A', ingress: 'Ring {{< telefon >}}.', keywords: ['a', '{{% b %}}'] };
		expect(said('shortcodes', [md('nb/a.md', fields)])).toEqual([
			expect.stringContaining('content/nb/a.md:3  ingress: «{{< telefon >}}» er en kortkode'),
			expect.stringContaining('content/nb/a.md:6  keywords[1]: «{{< b >}}» er en kortkode'),
		]);
	});

	it('are not every pair of braces', () => {
		expect(said('shortcodes', [page('{{x}} { {< y')])).toEqual([]);
	});
});

describe('directives', () => {
	it('that the site knows are fine, also in lists, quotes and each other', () => {
		const text = [
			'::::advarsel',
			':::merk',
			'Tekst',
			':::',
			'::::',
			'',
			'- :::merk',
			'  Tekst',
			'  :::',
			'',
			'> :::merk',
			'> Tekst',
			'> :::',
			'',
			'::app-lenker',
			'',
			'::video{id="799782678" tittel="Slik gjør du"}',
			'',
			'Ring :fakta[telefon].',
		];
		expect(said('directives', [page(...text)])).toEqual([]);
	});

	it('are never ordinary text', () => {
		const text = [
			'Kl. 09:00–15:00, 1:2, Svar:ja, Merk:dette, a:b[c], video:nei, se:fakta om MinID og ::her.',
			'',
			'Svar:ja',
			'',
			'Åpent:man[dag], se:data[telefon], fredag:fast[dag], MinID:app[frist].',
			'',
			'| Tid | Svar |',
			'| --- | --- |',
			'| 09:00 | :ja |',
			'',
			'https://x.no:8080/a:b',
			'',
			'Denne :video er ny, og **åpent**::ja.',
			'',
			':smile:',
			'',
			':-) :D',
		];
		expect(said('directives', [page(...text)])).toEqual([]);
	});

	it('with an unknown name are reported, with the form that was meant', () => {
		const known =
			'Du kan bruke :::merk, :::advarsel, :::ring, :::ja, :::delvis, :::nei, ::app-lenker, ::knapp, ::video, ::hent, :fakta[nøkkel].';
		expect(
			said('directives', [page(':::advasel', 'Tekst', ':::', '', '::app-lenke', '', ':::åtvaring', 'Tekst', ':::')]),
		).toEqual([
			`content/nb/a.md:4  :::advasel finnes ikke. Mente du «:::advarsel»? ${known}`,
			`content/nb/a.md:8  ::app-lenke finnes ikke. Mente du «::app-lenker»? ${known}`,
			`content/nb/a.md:10  :::åtvaring finnes ikke. ${known}`,
		]);
	});

	it('that fetch a part of a page lead to one that is there', () => {
		const lines = said('directives', [page('::hent[Les mer]{fra="/b"}', '', '::hent[Les mer]')]);
		expect(lines).toEqual([
			expect.stringMatching(/^content\/nb\/a\.md:4 {2}::hent mangler adressen til en del/),
			expect.stringMatching(/^content\/nb\/a\.md:6 {2}::hent mangler adressen til en del/),
		]);
		for (const words of ['[Les mer]', ''])
			expect(said('links', [page(`::hent${words}{fra="/b#borte"}`), titled('nb/b.md', 'B', '## Del')])).toEqual([
				'content/nb/a.md:4  «/b» har ingen overskrift «#borte».',
			]);
	});

	it('with the wrong number of colons are reported', () => {
		const lines = said('directives', [
			page('::merk', '', ':::video', ':::', '', ':app-lenker', '', '::fakta[telefon]'),
		]);
		expect(lines.map((line) => line.replace(/Du kan bruke.*/, ''))).toEqual([
			'content/nb/a.md:4  ::merk finnes ikke. Mente du «:::merk»? ',
			'content/nb/a.md:6  :::video finnes ikke. Mente du «::video»? ',
			'content/nb/a.md:9  :app-lenker finnes ikke. Mente du «::app-lenker»? ',
			'content/nb/a.md:11  ::fakta finnes ikke. Mente du «:fakta[nøkkel]»? ',
		]);
	});

	it('that are not understood as such are reported', () => {
		for (const button of ['::knapp[Bestill]', '::knapp{til="/kontakt"}'])
			expect(said('directives', [page(button)])).toEqual([
				'content/nb/a.md:4  Knappen mangler tekst eller adresse. Skriv ::knapp[Bestill aktiveringsbrev]{til="/kom-i-gang/registrer-deg"}.',
			]);
		expect(said('links', [page('::knapp[Bestill]{til="/borte"}')])).toEqual([
			expect.stringContaining('«/borte» finnes ikke.'),
		]);
		expect(said('directives', [page('::: merk', 'Tekst', ':::')])).toEqual([
			'content/nb/a.md:4  «::: merk» blir ikke forstått. Mente du «:::merk»? Det må ikke være mellomrom etter kolonene, eller annen tekst på linjen.',
		]);
		expect(said('directives', [page(':::merk Husk', 'Tekst', ':::')])).toHaveLength(1);
		expect(said('directives', [page('::video{id="1" tittel="x"')])).toHaveLength(1);
		expect(said('directives', [page(':::merk', 'Tekst', ':::', '', ':::')])).toEqual([
			'content/nb/a.md:8  «:::» avslutter ingenting her. Ta bort linjen, eller se etter en feil i linjen som begynner boksen.',
		]);
	});

	it('that are not closed would swallow the rest of the page', () => {
		expect(said('directives', [page(':::merk', 'Tekst', '', '## Resten')])).toEqual([
			'content/nb/a.md:4  :::merk er ikke avsluttet, og tar med seg resten av siden. Sett en linje med bare ::: etter teksten.',
		]);
	});

	it('for videos have a number and a title', () => {
		const video = (attributes: string) => said('directives', [page(`::video{${attributes}}`)]);
		const example = 'Skriv ::video{id="799782678" tittel="Hva videoen viser"}.';
		expect(video('tittel="A"')).toEqual([
			`content/nb/a.md:4  ::video mangler id, tallet i videoens adresse på Vimeo. ${example}`,
		]);
		expect(video('id="https://vimeo.com/1" tittel="A"')).toHaveLength(1);
		expect(video('id="1"')).toEqual([`content/nb/a.md:4  ::video mangler tittel, teksten som leserne ser. ${example}`]);
		expect(video('id="1" tittel=""')).toHaveLength(1);
	});

	it('for facts have a key of _fakta.md', () => {
		expect(
			said('directives', [page('Ring :fakta[telfon], :fakta[ukjent], :fakta[], :fakta[**x**] og :Fakta[frist].')]),
		).toEqual([
			'content/nb/a.md:4  :fakta[telfon] er ikke et faktum i _fakta.md. Mente du «telefon»?',
			'content/nb/a.md:4  :fakta[ukjent] er ikke et faktum i _fakta.md.',
			'content/nb/a.md:4  :fakta[] er ikke et faktum i _fakta.md.',
			'content/nb/a.md:4  :fakta[**x**] er ikke et faktum i _fakta.md.',
			'content/nb/a.md:4  :Fakta[frist] blir vist slik det står. Mente du «:fakta[frist]»?',
		]);
		expect(said('directives', [page(':fkata[telefon]')])[0]).toContain('Mente du «:fakta[telefon]»?');
	});

	it('for facts are left in peace while the facts cannot be read', () => {
		expect(said('directives', [page('Ring :fakta[telefon].')], { without: ['_fakta.md'] })).toEqual([]);
	});

	it('are checked in alerts and footers', () => {
		const footer = md('nb/_footer.md', { columns: [] }, ':fakta[ukjent]\n');
		expect(said('directives', [footer])).toEqual([
			'content/nb/_footer.md:4  :fakta[ukjent] er ikke et faktum i _fakta.md.',
		]);
	});
});

describe('footnotes', () => {
	it('are reported at the mark and at the note, also when one of them is missing', () => {
		const message = 'kan ikke brukes. Skriv det i teksten, eller i parentes.';
		expect(said('footnotes', [page('A[^1].', '', '[^1]: Note', '', 'B[^to].')])).toEqual([
			`content/nb/a.md:4  Fotnoter som «[^1]» ${message}`,
			`content/nb/a.md:6  Fotnoter som «[^1]» ${message}`,
			`content/nb/a.md:8  Fotnoter som «[^to]» ${message}`,
		]);
	});

	it('are not other brackets', () => {
		expect(said('footnotes', [page('A[1] b[^ ] 2^3 [^')])).toEqual([]);
	});
});

test('every text of a page that cannot be used is checked all the same', () => {
	const broken = { path: 'nb/a.md', text: '---\nukjent: ja\n---\n# Tittel\n\n[x](/borte) <b>y</b>\n' };
	expect(said('headings', [broken])).toHaveLength(1);
	expect(said('links', [broken])).toEqual(['content/nb/a.md:6  «/borte» finnes ikke.']);
	expect(said('raw-html', [broken])).toHaveLength(1);
});

describe('a link', () => {
	it.each(['klikk her', 'Les meir', '**her**', 'Read more', 'mer »'])('whose words are «%s» says nothing', (words) => {
		expect(said('vague-links', [page(`Se [${words}](/x).`)])).toEqual([
			`content/nb/a.md:4  Lenken «${words.replaceAll('*', '')}» sier ikke hvor den leder. Skriv hva leseren finner der: [navnet på siden](/x). (advarsel)`,
		]);
	});

	it.each(['her finner du skjemaet', 'Les mer om aktiveringsbrev', 'https://norge.no', 'Hermod'])(
		'whose words are «%s» says where it leads',
		(words) => {
			expect(said('vague-links', [page(`Se [${words}](/x).`)])).toEqual([]);
		},
	);
});

describe('a day', () => {
	it.each([
		'31. februar',
		'31. april 2027',
		'29. februar 2027',
		'31.02.2027',
		'32. mai',
		'31. feb',
		'31/02/2027',
		'2027-02-31',
		'31 February',
		'31st of June',
		'February 31',
		'June 31, 2027',
		'Feb 30th',
	])('that is in no calendar is told of: %s', (day) => {
		expect(said('missing-days', [page(`Fristen er ${day}.`)])).toEqual([
			`content/nb/a.md:4  «${day}» finnes ikke i kalenderen. Skriv den rette datoen. (advarsel)`,
		]);
	});

	it.each([
		'29. februar',
		'29. februar 2028',
		'31. mars',
		'versjon 1.31.2027',
		'14.13.2027',
		'10. mars 2026',
		'2025 mai',
		'`31. februar`',
		'12.30 mai',
		'i februar 30',
		'February 28, 2027',
		'May 45',
		'April 3030',
		'February 30.5',
		'1/31/2027',
		'45 in May',
	])('that there is, or what is no day, is left: %s', (day) => {
		expect(said('missing-days', [page(`Fristen er ${day}.`)])).toEqual([]);
	});
});

describe('two sentences', () => {
	it('without a space between are told of', () => {
		expect(said('run-together', [page('Vent på brevet.Bruk koden.')])).toEqual([
			'content/nb/a.md:4  «brevet.Bruk» mangler mellomrom mellom to setninger. (advarsel)',
		]);
		const after = said('run-together', [
			page('Se [siden](/nb/a).Bruk koden.\n\nSkriv til :fakta[epost].**Vi** svarer.'),
		]);
		expect(after).toEqual([
			'content/nb/a.md:4  «.Bruk» mangler mellomrom mellom to setninger. (advarsel)',
			'content/nb/a.md:6  «.Vi» mangler mellomrom mellom to setninger. (advarsel)',
		]);
		const field = md('nb/a.md', { title: 'A', ingress: 'Vent på brevet.Bruk koden.' }, '\nTekst.\n');
		expect(said('run-together', [field])).toEqual([
			'content/nb/a.md:3  ingress: «brevet.Bruk» mangler mellomrom mellom to setninger. (advarsel)',
		]);
	});

	it.each([
		'f.eks. Oslo',
		'minid.no',
		'Skatteetaten.no',
		'www.norge.No/Hjelp',
		'kl. 09.00',
		'`a.B`',
		'vent …Bruk',
		'ola@norge.No',
		'Node.js',
		'bl.a. NAV',
		'bilde.JPG',
	])('are not in «%s»', (words) => {
		expect(said('run-together', [page(`Se ${words} her.`)])).toEqual([]);
	});
});

describe('a page that is made from a template', () => {
	const made = (fields: Record<string, unknown>) =>
		md('nb/ny.md', { title: 'Ny', lastmod: '2026-11-01', ...fields }, '\nTekst.\n');
	it('is not published with the words of the template', () => {
		expect(said('template-texts', [made({ ingress: 'Utkast: Gammel tittel' })])).toEqual([
			'content/nb/ny.md:4  ingress: Teksten er fortsatt den som siden ble laget med. Skriv hva siden handler om, eller sett draft: true.',
		]);
		expect(said('template-texts', [made({ ingress: 'Utkast: Ny', draft: true })])).toEqual([]);
		expect(said('template-texts', [made({ ingress: 'Om det nye.' })])).toEqual([]);
	});
});
