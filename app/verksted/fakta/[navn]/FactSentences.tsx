import { Button, Details, DetailsContent, DetailsSummary, Heading, Paragraph } from '@digdir/designsystemet-react';
import Link from 'next/link';
import type { FileNames } from '@/lib/editing/editors-words';
import type { FactSentence } from '@/lib/editing/fact-use';
import { lineAddress } from '../../_parts/FindingList';

const groups = [
	{
		kind: 'spelt-out',
		heading: 'Skrevet rett ut: endres ikke av seg selv',
		advice: 'Med :fakta[…] i stedet for verdien følger setningen med neste gang.',
	},
	{
		kind: 'alike',
		heading: 'Kan handle om noe annet',
		advice: 'Verdien står her, men det er ikke sikkert at setningen gjelder dette. Setningen endres ikke av seg selv.',
	},
	{ kind: 'fetched', heading: 'Endres av seg selv når du endrer verdien her', advice: undefined },
] as const;

interface Props {
	sentences: readonly FactSentence[];
	names: FileNames;
}

/** Every sentence in every language that says a fact; first those that do not change with it. */
export function FactSentences({ sentences, names }: Props) {
	return groups.map(({ kind, heading, advice }) => {
		const own = sentences.filter((sentence) => sentence.kind === kind);
		if (own.length === 0) return null;
		return (
			<section key={kind}>
				<Heading level={2}>{heading}</Heading>
				{advice && <Paragraph>{advice}</Paragraph>}
				{kind === 'spelt-out' && (
					<form method="get">
						<Button type="submit" name="hent" value="ja" variant="secondary">
							Vis dem slik at de henter verdien
						</Button>
					</form>
				)}
				<Details defaultOpen={kind !== 'fetched'}>
					<DetailsSummary>{own.length === 1 ? 'Én setning' : `${own.length} setninger`}</DetailsSummary>
					<DetailsContent>
						<SentenceList sentences={own} names={names} />
					</DetailsContent>
				</Details>
			</section>
		);
	});
}

function SentenceList({ sentences, names }: Props) {
	return (
		<ul>
			{sentences.map(({ file, line, locale, text }) => (
				<li key={`${file}:${line}:${text}`}>
					<span lang={locale}>{text}</span>{' '}
					<Link href={lineAddress(file, line)} prefetch={false}>
						{names(file)}, linje {line}
					</Link>
				</li>
			))}
		</ul>
	);
}
