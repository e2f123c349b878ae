import { withdrawnAt } from '../content/assemble/resolve';
import { findPage, urlOf } from './find-page';
import { setField } from './front-matter-edits';
import { createDraft, type Proposal } from './proposal';
import { Refusal } from './refusal';
import { type Workspace, workspaceAfter } from './workspace';

/**
 * Hides a page, in the language that was named or in all, and says what its readers get.
 *
 * @throws {Refusal} when it is hidden already, or is a front page.
 */
export function proposeHide(workspace: Workspace, { page }: { page: string }): Proposal {
	const { meant } = findPage(workspace, page);
	const shown = meant.filter(({ data }) => data.draft !== true);
	if (meant.some(({ path }) => path === '/')) throw new Refusal('Forsiden kan ikke skjules.');
	if (shown.length === 0) throw new Refusal(`${meant.map(urlOf).join(' og ')} er alt skjult.`);
	const draft = createDraft(workspace);
	for (const { file } of shown) draft.edit(file, (text) => setField(text, ['draft'], true), 'draft: true');
	const urls = shown.map(urlOf).join(' og ');
	const proposal = draft.finish(`Skjul ${urls}`, `Skjult ${urls}`);
	const { site } = workspaceAfter(workspace, proposal.changes).context;
	const notes = shown.map((version) => {
		const offers = withdrawnAt(site, version.locale, version.path)?.offers ?? [];
		const led = offers.map(({ title: name, url }) => `«${name}» (${url})`).join(' og ');
		const offered = led ? `, og får en lenke til ${led}` : '';
		return `Lesere av ${urlOf(version)} får vite at siden ikke finnes (404)${offered}.`;
	});
	return { ...proposal, notes };
}
