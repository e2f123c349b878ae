import { Link } from '@digdir/designsystemet-react';
import { uncapitalised } from '@/lib/content/capitalised';
import { sentVersion } from '@/lib/editing/approval';
import type { Standing } from '@/lib/editing/branches';
import { countOf } from '@/lib/editing/editors-words';
import { clockTime } from '@/lib/editing/moment-words';
import { statesOf } from '@/lib/editing/page-state';
import { waitingSentence } from '@/lib/editing/stage';
import { readSettings } from '@/lib/settings';
import { contact } from '@/lib/workshop/keep-up';
import { listed } from '@/lib/workshop/times';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { formToken } from '../_parts/submission';
import { ApprovalForm } from './ApprovalForm';
import { ApprovalWatch } from './ApprovalWatch';
import { collisionsOf, standingOf, waitingOf } from './current-standing';
import { wayToSameLines } from './same-lines';
import styles from './standing.module.css';

/** What has been saved that the others have not seen, and the way to them. Nothing where all is as readers have it. */
export async function StandingBar() {
	const { contentDir } = readSettings();
	const standing = await standingOf(contentDir);
	if (!standing) return <p className={styles.bar}>Mappen er ikke i git: det du lagrer her, kan ikke hentes tilbake.</p>;
	if (!standing.remote) return null;
	const { unapproved } = standing;
	const version = await sentVersion(contentDir, standing);
	return (
		<>
			<Waiting standing={standing} folder={contentDir} />
			<div className={styles.news} role="status">
				<ApprovalWatch sent={version ? { version, files: unapproved } : undefined} isWaiting={unapproved.length > 0} />
			</div>
		</>
	);
}

async function Waiting({ standing, folder }: { standing: Standing; folder: string }) {
	const { unapproved, unsent } = standing;
	const collisions = await collisionsOf(folder);
	const note = noteOf(contact());
	if (unapproved.length === 0 && collisions.length === 0 && !note) return null;
	const { of: approvals } = await waitingOf(folder);
	const states = statesOf(await currentWorkspace(), unapproved);
	// What is sent is told of once nothing is left to send; nobody can approve what collides.
	const colliding = new Set(collisions.map(({ file }) => file));
	const told = (unsent.length > 0 ? unsent : unapproved).filter((file) => !colliding.has(file));
	const files = told.map((file) => ({ approval: approvals[file], state: states[file] }));
	return (
		<div className={styles.bar}>
			{told.length > 0 && (
				<p>
					{countOf(told)}: {uncapitalised(waitingSentence(files))}{' '}
					{unsent.length > 0 && <Link href="/verksted/tilbake">Ta tilbake noe</Link>}
				</p>
			)}
			{collisions.length > 0 ? (
				<p>
					{listed([...new Set(collisions.map(({ who }) => who ?? 'Noen andre'))])} har endret de samme linjene som du,
					så dette kan ikke publiseres ennå. <Link href={wayToSameLines.address}>{wayToSameLines.name}</Link>
				</p>
			) : (
				<div data-approval="above">
					<ApprovalForm
						token={await formToken()}
						canSend={unsent.length > 0}
						isWaiting={unapproved.length > 0}
						variant="secondary"
					/>
				</div>
			)}
			{note && <p>{note}</p>}
		</div>
	);
}

/** Why what is shown may be behind what others have published. */
function noteOf({ fault, answeredAt, taken }: ReturnType<typeof contact>): string | undefined {
	if (fault) {
		const since = answeredAt === undefined ? '' : ` siden ${clockTime(answeredAt)}`;
		return `Det felles lageret svarer ikke${since}. Du kan skrive og lagre, men ser ikke hva andre har publisert.`;
	}
	if (taken === 'ulagret')
		return 'Det andre har publisert, er ikke hentet: noen har endret filer i mappen uten å lagre dem i verkstedet.';
	return undefined;
}
