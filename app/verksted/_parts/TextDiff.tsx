import { placeOf } from '@/lib/content/source/place';
import { changesBetween, type FieldChange, isMuchAlike, type Passage, passagesOf } from '@/lib/editing/text-changes';
import { defaultLocale } from '@/lib/i18n/routing';
import styles from './text-diff.module.css';
import { WordDiff } from './WordDiff';

interface Props {
	file: string;
	before: string;
	after: string;
}

/** So many lines are shown around what is otherwise. */
const around = 2;

/** What two versions of a file have different: its fields by their names, its text with the very words marked. */
export function TextDiff({ file, before, after }: Props) {
	const { fields, isRewritten, line, ...texts } = changesBetween(file, before, after);
	const place = placeOf(file);
	const lang = 'locale' in place ? place.locale : defaultLocale;
	const passages = passagesOf(texts.before, texts.after);
	const isSame = passages.every(({ kind }) => kind === 'like');
	if (isSame && fields.length === 0)
		return <p>{isRewritten ? 'Feltene sier det samme, men er skrevet om.' : 'Ingen forskjell.'}</p>;
	return (
		<div className={styles.diff}>
			{fields.length > 0 && <FieldChanges fields={fields} lang={lang} />}
			{!isSame &&
				passages.map((passage, index) => (
					<PassageView
						key={`${passage.line}${passage.kind}`}
						passage={passage}
						lang={lang}
						firstLine={line}
						isFirst={index === 0}
						isLast={index === passages.length - 1}
					/>
				))}
		</div>
	);
}

function FieldChanges({ fields, lang }: { fields: readonly FieldChange[]; lang: string }) {
	return (
		<dl className={styles.fields}>
			{fields.map(({ label, before, after }) => (
				<div key={label}>
					<dt>{label}</dt>
					<dd>
						{isMuchAlike(before, after) ? (
							<WordDiff before={before} after={after} lang={lang} />
						) : (
							<>
								<WordDiff before={before} after="" lang={lang} />
								<WordDiff before="" after={after} lang={lang} />
							</>
						)}
					</dd>
				</div>
			))}
		</dl>
	);
}

interface PassageProps {
	passage: Passage;
	lang: string;
	/** Line of the file on which the text begins. */
	firstLine: number;
	isFirst: boolean;
	isLast: boolean;
}

function PassageView({ passage: { kind, before, after, line }, lang, firstLine, isFirst, isLast }: PassageProps) {
	const told = (at: number) => <p className={styles.place}>Fra linje {firstLine + at - 1}</p>;
	if (kind === 'like') return <AlikeView lines={after.split('\n')} line={line} {...{ isFirst, isLast, told }} />;
	return (
		<>
			{isFirst && told(line)}
			<div data-change={kind}>
				<WordDiff before={before} after={after} lang={lang} />
			</div>
		</>
	);
}

interface AlikeProps {
	lines: readonly string[];
	line: number;
	isFirst: boolean;
	isLast: boolean;
	told(line: number): React.ReactNode;
}

/** The nearest of the lines that are alike: those after what stands above them, and those before what stands below. */
function AlikeView({ lines, line, isFirst, isLast, told }: AlikeProps) {
	const first = isFirst ? 0 : around;
	const last = isLast ? 0 : around;
	if (!isFirst && !isLast && lines.length <= first + last) return <p>{lines.join('\n') || ' '}</p>;
	const from = Math.max(lines.length - last, 0);
	return (
		<>
			{first > 0 && <p>{lines.slice(0, first).join('\n') || ' '}</p>}
			{!isLast && told(line + from)}
			{last > 0 && <p>{lines.slice(from).join('\n') || ' '}</p>}
		</>
	);
}
