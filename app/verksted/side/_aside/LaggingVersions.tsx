import { Alert } from '@digdir/designsystemet-react';
import Link from 'next/link';
import { fileNamesOf, inEditorsWords } from '@/lib/editing/editors-words';
import { languageTitle } from '@/lib/editing/find-page';
import { laggingVersions } from '@/lib/editing/waiting-translations';
import type { Workspace } from '@/lib/editing/workspace';
import { comparisonAddress } from '../../sprak/addresses';

/** The translations that do not say what the page has come to say, each with the way to mend it. */
export async function LaggingVersions({ workspace, file }: { workspace: Workspace; file: string }) {
	const lagging = await laggingVersions(workspace, file);
	const names = fileNamesOf(workspace.files);
	return lagging.map((version) => (
		<Alert key={version.file} data-color="warning">
			{languageTitle(version.locale)} ligger etter: {inEditorsWords(version.sections.join(', '), names)}.{' '}
			<Link href={comparisonAddress(version.file)} prefetch={false}>
				Sammenlign<span className="ds-sr-only"> {languageTitle(version.locale)} med kilden</span>
			</Link>
		</Alert>
	));
}
