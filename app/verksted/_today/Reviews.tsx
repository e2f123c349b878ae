import Link from 'next/link';
import type { FileNames } from '@/lib/editing/editors-words';
import type { Status } from '@/lib/editing/status';
import { lineAddress } from '../_parts/FindingList';

/** Pages whose day of review has come. */
export function Reviews({ reviews, names }: Pick<Status, 'reviews'> & { names: FileNames }) {
	return (
		<section aria-labelledby="gjennomgang">
			<h2 id="gjennomgang">Skulle vært gjennomgått</h2>
			{reviews.length === 0 ? (
				<p>Ingen sider.</p>
			) : (
				<ul>
					{reviews.map(({ file, line, day, owner }) => (
						<li key={file}>
							<Link href={lineAddress(file, line)} prefetch={false}>
								{names(file)}
							</Link>
							, {day}
							{owner ? ` (${owner})` : ''}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
