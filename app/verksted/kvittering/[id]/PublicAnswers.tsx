import { clockTime } from '@/lib/editing/moment-words';
import { askSite } from '@/lib/workshop/public-site';
import type { ReaderAnswer } from '@/lib/workshop/reader-answers';

/** So many addresses are asked for: more would be a load on the site, and tell nothing new. */
const most = 6;

/** What the public site was found to answer just now: whether readers get what was saved. */
export async function PublicAnswers({ answers }: { answers: readonly ReaderAnswer[] }) {
	if (answers.length === 0) return null;
	const found = await Promise.all(
		answers.slice(0, most).map(async ({ address, after }) => ({ address, after, now: await askSite(address) })),
	);
	const [unknown] = found.flatMap(({ now }) => (now.state === 'svarer' ? [] : now.why));
	if (unknown) return <p>Ingen vet hva leserne får akkurat nå. {unknown}</p>;
	const late = found.filter(
		({ now, after }) => now.state === 'svarer' && (now.status !== after.status || now.path !== after.path),
	);
	const asked = `Spurt ${clockTime(Date.now())}.`;
	return (
		<p role="status">
			{late.length === 0
				? `Nettstedet svarer slik nå. ${asked} `
				: `Nettstedet svarer ikke slik ennå på ${late.map(({ address }) => address).join(', ')}. Det tar noen sekunder etter at endringen er publisert. ${asked} `}
			<a href="?">Spør på nytt</a>
		</p>
	);
}
