'use client';

import { Button } from '@digdir/designsystemet-react';
import { type RefObject, useActionState, useEffect, useRef, useState } from 'react';
import type { Moving } from '@/lib/editing/stage';
import { FormFaults } from '../../_parts/FormFaults';
import { nothingYet } from '../../_parts/outcome';
import { ApprovalForm } from '../../_standing/ApprovalForm';
import type { useEdits } from '../_edit/use-edits';
import type { ReviewedResult } from '../actions';
import { askToSave } from './ask-to-save';
import { DiscardButton } from './DiscardButton';
import { SaveDialog } from './SaveDialog';
import { SaveStanding } from './SaveStanding';
import styles from './save.module.css';
import { TranslationsLeft } from './TranslationsLeft';
import { useSaveKey } from './use-save-key';

interface Props {
	edits: ReturnType<typeof useEdits>;
	token: string;
	/** Why the picture is behind. */
	fault: string | undefined;
	/** What others have changed of the page since it was opened. */
	news: readonly string[];
	/** The versions of the page, and how far what is saved of them has come. */
	moving: readonly Moving[];
}

/** What is not saved, and the way to save it: the changes are shown first. Then the way on to readers. */
export function SaveBar({ edits, token, fault, news, moving }: Props) {
	const { files, isChanged, refusals, note, settle, replace, discard } = edits;
	const [outcome, send, isSending] = useActionState(askToSave, nothingYet);
	const [isOpen, setOpen] = useState(false);
	/** What was shown last: it stays while it is being saved, and when it could not be. */
	const [reviewed, setReviewed] = useState<ReviewedResult>();
	/** True once it has been chosen what is to stand of two texts, until that is shown as what will be saved. */
	const [isChosen, setChosen] = useState(false);
	const receipt = useRef<HTMLSpanElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	// A button that cannot be pressed now does nothing, whoever presses it.
	useSaveKey(() => !isOpen && button.current?.click());
	const result = outcome.state === 'gjort' ? outcome.result : undefined;
	useEffect(() => {
		if (!result) return;
		setOpen(result.step !== 'lagret');
		setChosen(false);
		if (result.step !== 'lagret') return setReviewed(result);
		settle(result.edited);
		focusOn(receipt);
	}, [result, settle]);
	const waiting = moving.filter(({ approval }) => approval);
	const refused = outcome.state === 'avvist' && !isSending ? outcome.faults : [];
	const changed = files.filter(({ opened, text }) => opened !== text);
	const hidden = (
		<>
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="endringer" value={JSON.stringify(changed)} />
		</>
	);
	return (
		<div className={styles.bar}>
			<form action={send}>
				{hidden}
				<Button
					ref={button}
					type="submit"
					name="steg"
					value="se"
					aria-keyshortcuts="Control+S Meta+S"
					disabled={!isChanged || isSending}
				>
					{isSending && !isOpen ? 'Vent litt …' : 'Se endringene og lagre'}
				</Button>
				<span role="status" ref={receipt} tabIndex={-1}>
					{isSending && !isOpen ? (
						'Vent litt …'
					) : (
						<SaveStanding result={result} isChanged={isChanged} isChosen={isChosen} moving={moving} />
					)}
				</span>
				<FormFaults faults={[...refusals, ...(isOpen ? [] : refused), ...(fault ? [fault] : [])]} />
			</form>
			{news.map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
			{isChanged && (
				<DiscardButton
					isDisabled={isSending}
					onDiscard={() => {
						discard();
						focusOn(receipt);
					}}
				/>
			)}
			{result?.step === 'lagret' && !isChanged && <TranslationsLeft translations={result.translations} />}
			{!isChanged && waiting.length > 0 && (
				<div data-approval="here">
					<ApprovalForm token={token} canSend={waiting.some(({ approval }) => !approval?.isSent)} isWaiting />
				</div>
			)}
			{reviewed && (
				<SaveDialog
					result={reviewed}
					faults={refused}
					isOpen={isOpen}
					isSending={isSending}
					onClose={() => setOpen(false)}
					note={note}
					onReplace={(edited, told) => {
						replace(edited, told);
						setChosen(true);
						setOpen(false);
					}}
					action={send}
					hidden={hidden}
				/>
			)}
		</div>
	);
}

/** A dialog gives the focus back to where it was, which may be a button that has nothing to do any more. The text stays where it is. */
function focusOn({ current }: RefObject<HTMLElement | null>) {
	setTimeout(() => current?.focus({ preventScroll: true }));
}
