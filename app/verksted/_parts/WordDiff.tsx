import { diffWordsWithSpace } from 'diff';
import styles from './text-diff.module.css';

/** What two texts have different, word by word, in the one text: what is gone struck out, what is new marked. */
export function WordDiff({ before, after, lang }: { before: string; after: string; lang: string }) {
	const pieces = diffWordsWithSpace(before, after).map((piece, place) => ({ ...piece, id: `${place}` }));
	return (
		<div className={styles.words} lang={lang}>
			{pieces.map(({ id, value, added, removed }) => {
				if (added) return <MarkedWords key={id} element="ins" name="nytt" text={value} />;
				return removed ? <MarkedWords key={id} element="del" name="fjernet" text={value} /> : value;
			})}
		</div>
	);
}

function MarkedWords({ element: Element, name, text }: { element: 'ins' | 'del'; name: string; text: string }) {
	return (
		<Element data-change={Element}>
			<span className="ds-sr-only" lang="nb">
				{`[${name}: `}
			</span>
			{text}
			<span className="ds-sr-only">]</span>
		</Element>
	);
}
