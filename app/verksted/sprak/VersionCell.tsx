import { Tag } from '@digdir/designsystemet-react';
import Link from 'next/link';
import type { CheckedPage } from '@/lib/content/checks/checked-text';
import { inEditorsWords } from '@/lib/editing/editors-words';
import { languageTitle, nameOf } from '@/lib/editing/find-page';
import type { VersionState } from '@/lib/editing/status';
import type { Locale } from '@/lib/i18n/routing';
import { lineAddress } from '../_parts/FindingList';
import { comparisonAddress, draftAddress } from './addresses';
import { stateNames } from './states';

interface Props {
	locale: Locale;
	/** What others are translated from. */
	source: CheckedPage | undefined;
	files: readonly CheckedPage[];
	state: VersionState | undefined;
}

/** How a page is in a language, and the way to what there is to do. */
export function VersionCell({ locale, source, files, state }: Props) {
	const file = files.find((version) => version.locale === locale)?.file;
	if (!file || !state)
		return (
			<td data-label={languageTitle(locale)}>
				{state && <Tag data-color={stateNames[state.state].color}>{stateNames[state.state].name}</Tag>}{' '}
				<Link href={draftAddress(source?.file ?? '', locale)} prefetch={false}>
					{stateNames.mangler.deed} <span className="ds-sr-only">på {nameOf(locale)}</span>
				</Link>
			</td>
		);
	const isOwn = state.state === 'kilde' || state.state === 'kan ikke leses';
	const { name, color, deed } = stateNames[state.state];
	return (
		<td data-label={languageTitle(locale)}>
			<Tag data-color={color}>{name}</Tag>{' '}
			<Link href={isOwn ? lineAddress(file) : comparisonAddress(file)} prefetch={false}>
				{deed}
				<span className="ds-sr-only">
					{' '}
					på {nameOf(locale)}: {source?.data.title ?? file}
				</span>
			</Link>
			{state.state === 'bak' && <div>{inEditorsWords(state.sections.join(', '), () => file)}</div>}
		</td>
	);
}
