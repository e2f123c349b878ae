/** What a new page is to say, for whoever is to write it. It stands beside the text, never in it: there readers could get it. */
export const writingAdvice = [
	'Skriv det leseren skal gjøre, det viktigste først, i korte setninger.',
	'Mellomtitler begynner med ##. Tittelen på siden settes på av seg selv.',
	'Når siden er ferdig: skriv ingressen og beskrivelsen, og ta bort merket «Utkast».',
] as const;
