import { structuredPatch } from 'diff';
import styles from './text-diff.module.css';

/** What is said of a line: for the eye by its sign, for the ear by an element of its own. */
const lineKinds = { '+': { element: 'ins', name: 'Ny' }, '-': { element: 'del', name: 'Fjernet' } } as const;

/** What two texts have different, line by line with two lines around. */
export function TextDiff({ before, after }: { before: string; after: string }) {
	const { hunks } = structuredPatch('', '', before, after, '', '', { context: 2 });
	if (hunks.length === 0) return <p>Ingen forskjell.</p>;
	return (
		<div className={styles.diff}>
			{hunks.map((hunk) => (
				<div key={`${hunk.oldStart}-${hunk.newStart}`}>
					<p className={styles.place}>Fra linje {hunk.newStart}</p>
					{linesOf(hunk.lines).map(({ id, sign, text }) => (
						<DiffLine key={id} sign={sign} text={text} />
					))}
				</div>
			))}
		</div>
	);
}

function DiffLine({ sign, text }: { sign: string; text: string }) {
	const kind = sign === '+' || sign === '-' ? lineKinds[sign] : undefined;
	if (!kind) return <p>{text || ' '}</p>;
	const Element = kind.element;
	return (
		<p data-change={kind.element}>
			<Element>
				<span className="ds-sr-only">{kind.name}: </span>
				{text || ' '}
			</Element>
		</p>
	);
}

/** A line that begins with a backslash tells of a missing line break at the end of the file. */
function linesOf(lines: readonly string[]) {
	return lines
		.filter((line) => !line.startsWith('\\'))
		.map((line, place) => ({ id: `${place}${line}`, sign: line.charAt(0), text: line.slice(1) }));
}
