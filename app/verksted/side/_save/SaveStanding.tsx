import { type Moving, stageNames, waitingSentences } from '@/lib/editing/stage';
import styles from './save.module.css';

interface Props {
	result: { step: string; notes?: readonly string[] } | undefined;
	isChanged: boolean;
	/** True for what has just been chosen of two texts. */
	isChosen: boolean;
	moving: readonly Moving[];
}

/** How far what is written has come, and what the editor does next. */
export function SaveStanding({ result, isChanged, isChosen, moving }: Props) {
	if (isChanged && isChosen) return `${stageNames['ikke lagret']} ennå. Se over endringene, og lagre.`;
	if (isChanged) return stageNames['ikke lagret'];
	const notes = result?.step === 'lagret' ? (result.notes ?? []) : [];
	const [stage, ...rest] = waitingSentences(moving);
	if (stage === undefined) return result?.step === 'lagret' ? ['Lagret.', ...notes].join(' ') : 'Ingen endringer';
	return (
		<>
			{stage} <span className={styles.more}>{[...notes, ...rest].join(' ')}</span>
		</>
	);
}
