import Link from 'next/link';
import type { ParsedPage } from '@/lib/content/source/parsed-file';
import { urlOf } from '@/lib/editing/find-page';
import { lineAddress } from '../_parts/FindingList';

/** The versions of a page, each with the way to its text. */
export function PageVersions({ versions }: { versions: readonly ParsedPage[] }) {
	return (
		<ul>
			{versions.map((version) => (
				<li key={version.file} lang={version.locale}>
					<Link href={lineAddress(version.file)} prefetch={false}>
						{version.data.title}
					</Link>{' '}
					<span lang="nb">({urlOf(version)})</span>
				</li>
			))}
		</ul>
	);
}
