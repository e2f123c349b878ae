import Link from 'next/link';
import { fileNamesOf, inEditorsWords } from '@/lib/editing/editors-words';
import type { Status } from '@/lib/editing/status';
import { waitingTranslations } from '@/lib/editing/waiting-translations';
import type { Workspace } from '@/lib/editing/workspace';
import { comparisonAddress, draftAddress } from '../sprak/addresses';

/** So many are named here. */
const most = 8;

/** The translations that wait for somebody. */
export function Behind({ status, workspace }: { status: Status; workspace: Workspace }) {
	const names = fileNamesOf(workspace.files);
	const { waiting, unknown } = waitingTranslations(status, workspace);
	return (
		<section aria-labelledby="sprak">
			<h2 id="sprak">Oversettelser som venter</h2>
			{waiting.length === 0 && <p>Ingen venter, så vidt vi vet.</p>}
			<ul>
				{waiting.slice(0, most).map(({ file, locale, isThere, sentence }) => (
					<li key={`${file} ${locale}`}>
						<Link href={isThere ? comparisonAddress(file) : draftAddress(file, locale)} prefetch={false}>
							{names(file)}
						</Link>
						: {inEditorsWords(sentence, names)}
					</li>
				))}
			</ul>
			{waiting.length > most && <p>Og {waiting.length - most} til.</p>}
			{unknown > 0 && (
				<p>
					{unknown} oversettelser er ikke sammenlignet med kilden ennå. Verkstedet sier fra om dem når noen har sett at
					de er riktige.
				</p>
			)}
			<Link href="/verksted/sprak" prefetch={false}>
				Se alle sidene i to språk
			</Link>
		</section>
	);
}
