import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headers } from 'next/headers';
import { formatFact } from '@/lib/content/facts/format';
import { type Facts, factName } from '@/lib/content/facts/schema';
import { pageSchema } from '@/lib/content/source/schema';
import { alertSchema } from '@/lib/content/source/shared-schemas';
import { approvalsOf } from '@/lib/editing/approval';
import { colleaguesAt } from '@/lib/editing/colleagues';
import { fileNamesOf, tellProblems } from '@/lib/editing/editors-words';
import { findingsIn } from '@/lib/editing/findings';
import { formGroups } from '@/lib/editing/form-fields';
import { openPage } from '@/lib/editing/open-page';
import { statesOf } from '@/lib/editing/page-state';
import { type Locale, locales } from '@/lib/i18n/routing';
import { editorIn } from '@/lib/workshop/editor';
import { isOnItsWay } from '@/lib/workshop/follow-approval';
import { showView } from '@/lib/workshop/views';
import { currentWorkspace, registryOf } from '@/lib/workshop/workspace';
import { standingOf } from '../_standing/current-standing';

/** A fact, by what editors call it and as readers see it. */
export interface FactChoice {
	key: string;
	name: string;
	shown: string;
}

/** What may be put in a text, by its language. */
export type FactChoices = Readonly<Partial<Record<Locale, readonly FactChoice[]>>>;

/** Everything that the room begins with for a file; undefined when there is no such file. */
export async function openRoom(name: string) {
	const workspace = await currentWorkspace();
	const files = openPage(workspace, name);
	if (!files) return undefined;
	const { problems } = await findingsIn(workspace, files);
	const own = files.map(({ file }) => file);
	const nameOf = fileNamesOf(workspace.files);
	const kind = files[0]?.fields;
	const guide = await readFile(join(workspace.folder, 'README.md'), 'utf8').catch(() => '');
	const schema = kind === 'page' ? pageSchema : kind === 'alert' ? alertSchema : undefined;
	return {
		workspace,
		files,
		first: name,
		title: titleIn(files.find(({ file }) => file === name)?.text) ?? name,
		groups: schema ? formGroups(schema, guide) : [],
		names: Object.fromEntries(own.map((file) => [file, nameOf(file)])),
		problems: tellProblems(problems, nameOf),
		approvals: await approvalsOf(workspace.folder, own, standingOf(workspace.folder)),
		onTheirWay: own.filter(isOnItsWay),
		colleagues: await colleaguesAt(
			workspace.folder,
			own,
			editorIn(await headers())?.email,
			standingOf(workspace.folder),
		),
		facts: factsToChoose(workspace.context.site.facts),
		states: statesOf(workspace, own, problems),
		view: showView(registryOf(workspace)).replace(/^.*\//, ''),
	};
}

/** The facts, as readers of each language see them. */
function factsToChoose(facts: Facts): FactChoices {
	const inLanguage = (locale: Locale) =>
		Object.entries(facts).map(([key, fact]) => ({
			key,
			name: factName(key, fact),
			shown: formatFact(fact, locale).text,
		}));
	return Object.fromEntries(locales.map((locale) => [locale, inLanguage(locale)]));
}

function titleIn(text = ''): string | undefined {
	return /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(text)?.[1];
}
