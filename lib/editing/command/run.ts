import { dayOf } from '../../content/dates';
import { type CommandRun, refusal } from '../../content-check/command-run';
import { faultOfFolder } from '../../content-check/run';
import { proposeWord } from '../add-word';
import { applyChanges } from '../apply';
import { proposeFact } from '../change-fact';
import { assertCommittable, commitChanges } from '../commit';
import { proposeConfirm } from '../confirm';
import { proposeNew } from '../create';
import { type Afterwards, proposeDelete } from '../delete';
import { proposeDraft } from '../draft-translation';
import { proposeHide } from '../hide';
import { proposeMove } from '../move';
import type { Proposal } from '../proposal';
import { Refusal } from '../refusal';
import { readStatus } from '../status';
import { newProblems, readWorkspace, type Workspace, workspaceAfter } from '../workspace';
import { type Request, readRequest, usage } from './options';
import { type Outcome, outcomeJson, outcomeText, statusJson, statusText } from './report';

/** The command `innhold`: what it prints and how it ends. */
export async function runEditing(
	args: readonly string[],
	environment: Readonly<Record<string, string | undefined>> = {},
	now = Date.now(),
): Promise<CommandRun> {
	const { request, faults } = readRequest(args);
	if (request.given('help').length > 0) return { code: 0, output: usage, errors: '' };
	const folder = request.given('dir')[0] || environment.CONTENT_DIR || 'content';
	const fault = await faultOfFolder(folder);
	if (faults.length > 0) return refusal([...faults, ...(fault ? [fault] : []), '', usage]);
	if (fault) return refusal([fault]);
	try {
		return await carryOut(request, await readWorkspace(folder, { now }), folder.replace(/(?<=.)\/+$/, ''));
	} catch (error) {
		if (error instanceof Refusal) return refusal(error.faults);
		throw error;
	}
}

async function carryOut(request: Request, workspace: Workspace, label: string): Promise<CommandRun> {
	const isText = request.format === 'text';
	if (request.command === 'status') {
		const status = await readStatus(workspace);
		return { code: 0, output: isText ? statusText(status, label) : statusJson(status, label), errors: '' };
	}
	const has = (option: 'prøv' | 'commit' | 'likevel') => request.given(option).length > 0;
	const proposal = await proposalFor(request, workspace);
	const { errors, warnings } = newProblems(workspace, workspaceAfter(workspace, proposal.changes));
	const isRefused = errors.length > 0 && !has('likevel');
	const outcome: Outcome = { label, proposal, errors, warnings, isTrial: has('prøv'), isSaved: false };
	if (!isRefused && !outcome.isTrial && proposal.changes.length > 0) {
		if (has('commit')) await assertCommittable(workspace.folder);
		await applyChanges(workspace, proposal.changes);
		outcome.isSaved = true;
		if (has('commit')) outcome.commit = await commitChanges(workspace.folder, proposal.title, proposal.changes);
	}
	return { code: isRefused ? 1 : 0, output: isText ? outcomeText(outcome) : outcomeJson(outcome), errors: '' };
}

async function proposalFor(request: Request, workspace: Workspace): Promise<Proposal> {
	const { command, args, given } = request;
	const [first = '', ...rest] = args;
	switch (command) {
		case 'flytt':
			return proposeMove(workspace, { page: first, to: rest });
		case 'slett':
			return proposeDelete(workspace, { page: first, afterwards: afterwardsIn(request) });
		case 'skjul':
			return proposeHide(workspace, { page: first });
		case 'ny':
			return proposeNew(workspace, { addresses: args, titles: given('tittel'), today: dayOf(workspace.context.now) });
		case 'riktig':
			return proposeConfirm(workspace, { page: first });
		case 'fakta':
			return proposeFact(workspace, { name: first, values: rest });
		case 'ord':
			return proposeWord(workspace, { word: first });
		case 'utkast':
			return proposeDraft(workspace, { page: first, language: rest[0] ?? '', today: dayOf(workspace.context.now) });
		default:
			throw new Refusal(usage);
	}
}

/** @throws {Refusal} when nobody has said where readers go, or has said it twice. */
function afterwardsIn({ given }: Request): Afterwards {
	const [to, instead] = [given('til')[0], given('les-heller')[0]];
	const ways = [to, instead, given('borte')[0]].filter((value) => value !== undefined);
	if (ways.length !== 1)
		throw new Refusal(
			'Hvor skal leserne? Velg én:',
			'  --til ADRESSE          de blir ledet til en side som har svaret nå',
			'  --borte                de får vite at siden er tatt bort',
			'  --les-heller ADRESSE   de får vite at siden er tatt bort, med en lenke til en annen',
		);
	return to === undefined ? { instead } : { to };
}
