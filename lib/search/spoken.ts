/** What sounds alike in most Norwegian speech, as letters without marks, and what stands for it. Order matters. */
const sounds: readonly [written: RegExp, spoken: string][] = [
	[/c(?=[eiy])/g, 's'],
	[/ck|[cq]/g, 'k'],
	[/w/g, 'v'],
	[/z/g, 's'],
	[/x/g, 'ks'],
	[/ph/g, 'f'],
	[/hv|kv/g, 'v'],
	[/[hg]j|^j/g, 'j'],
	[/skj|sj|kj|tj|sk(?=[iy])/g, 'sj'],
	[/(?<=[nlr])d/g, ''],
	[/(?<=.{2})(?:ig|et|t|d)$/g, ''],
	[/(.)\1+/g, '$1'],
	[/ei|ai|ay/g, 'e'],
	[/au|ou/g, 'o'],
	[/y/g, 'i'],
];

/**
 * A folded word as it sounds, so that «jelp» is «hjelp» and «inloging» is «innlogging». Words that merely sound alike
 * are the same too: good for a word that stands on no page, and for no other.
 */
export function asSpoken(folded: string): string {
	return sounds.reduce((word, [written, spoken]) => word.replace(written, spoken), folded);
}
