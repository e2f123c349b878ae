import { Heading } from '@digdir/designsystemet-react';
import { FindingList } from '../../_parts/FindingList';
import { TextDiff } from '../../_parts/TextDiff';
import type { SaveResult } from '../actions';

/** The changes, and what the content rules would say that they do not say now. */
export function Review({
	edited,
	names,
	errors,
	warnings,
}: Pick<Extract<SaveResult, { step: 'se' }>, 'edited' | 'names' | 'errors' | 'warnings'>) {
	return (
		<>
			{errors.length > 0 && <p>Teksten kan lagres slik, men dette blir galt på nettstedet:</p>}
			{errors.length === 0 && warnings.length > 0 && <p>Se på dette først, hvis du vil:</p>}
			{errors.length + warnings.length > 0 && <FindingList problems={[...errors, ...warnings]} />}
			{edited.map(({ file, opened, text }) => (
				<section key={file} aria-label={names[file]}>
					<Heading level={3} data-size="xs">
						{names[file]}
					</Heading>
					<TextDiff file={file} before={opened ?? ''} after={text} />
				</section>
			))}
		</>
	);
}
