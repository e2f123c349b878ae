import { Heading } from '@digdir/designsystemet-react';
import { Textfield } from '@/app/verksted/_parts/fields';
import type { ComparedPart } from '@/lib/editing/compare-translation';
import { nameOf } from '@/lib/editing/find-page';
import type { Locale } from '@/lib/i18n/routing';
import { WordDiff } from '../../_parts/WordDiff';
import styles from '../languages.module.css';

interface Props {
	part: ComparedPart;
	from: Locale;
	to: Locale;
}

/** Some browsers make a field as high as its text by style alone; this is for the others. */
const lettersARow = 60;

function rowsOf(text: string): number {
	return text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / lettersARow)), 0);
}

/** A section of the source, with what has changed in it, beside the translation's own. */
export function PartView({ part: { place, name, before, now, translation }, from, to }: Props) {
	const rows = Math.max(rowsOf(now), rowsOf(translation));
	return (
		<section className={styles.part} aria-label={name}>
			<Heading level={2} data-size="xs">
				{name}
			</Heading>
			<div className={styles.sides}>
				<div>
					<h3>
						Kilden, på {nameOf(from)}
						{before === undefined ? '' : ': før og nå'}
					</h3>
					{before === undefined ? (
						<div className={styles.source} lang={from}>
							{now}
						</div>
					) : (
						<WordDiff before={before} after={now} lang={from} />
					)}
				</div>
				{place === undefined ? (
					<p>Oversettelsen har ikke dette. Rett det i skjemaet for siden.</p>
				) : (
					<Textfield
						multiline
						rows={rows}
						name={place}
						lang={to}
						label={`${name}, på ${nameOf(to)}`}
						defaultValue={translation}
					/>
				)}
			</div>
		</section>
	);
}
