import { Details, DetailsContent, DetailsSummary, Heading } from '@digdir/designsystemet-react';
import { readVersions } from '@/lib/content/history/file-versions';
import { TextDiff } from '../../_parts/TextDiff';
import { EarlierText } from './EarlierText';

/** As people say when something was done. */
const dayFormat = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', dateStyle: 'long', timeStyle: 'short' });

/** Who has changed a file, and what, the latest first. */
export async function PageHistory({ folder, file, name }: { folder: string; file: string; name: string }) {
	const versions = await readVersions(folder, file);
	if (versions.length === 0) return null;
	return (
		<section aria-label={`Historie: ${name}`}>
			<Heading level={2} data-size="sm">
				Historie
			</Heading>
			{versions.map(({ at, by, title, text, before }) => (
				<Details key={`${at}${title}`}>
					<DetailsSummary>
						{dayFormat.format(at)}, {by}: {title}
					</DetailsSummary>
					<DetailsContent>
						<TextDiff file={file} before={before} after={text} />
						<EarlierText file={file} text={text} day={dayFormat.format(at)} />
					</DetailsContent>
				</Details>
			))}
		</section>
	);
}
