import { beginsAt, endsAt } from '../content/dates';
import type { ParsedAlert, ParsedFile } from '../content/source/parsed-file';
import { placeOf } from '../content/source/place';
import { locales } from '../i18n/routing';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

type Folder = Pick<Workspace, 'files' | 'context'>;

/** An alert in all its languages. */
export interface AlertGroup {
	/** The name of its files, without folder and ending. */
	name: string;
	/** Every file, those that cannot be used among them. */
	files: readonly string[];
	/** Those that can, in the order of the languages. */
	versions: readonly ParsedAlert[];
	state: 'vises' | 'kommer' | 'forbi' | 'kan ikke leses';
	/** Instants (ms since 1970). */
	from: number | undefined;
	until: number | undefined;
}

/** Every alert of a folder: those that are shown now first, then those to come. */
export function alertsIn({ files, context: { now } }: Folder): AlertGroup[] {
	const groups = new Map<string, ParsedFile[]>();
	for (const file of files.filter((candidate) => placeOf(candidate.file).kind === 'alert'))
		groups.set(nameIn(file.file), [...(groups.get(nameIn(file.file)) ?? []), file]);
	const order = ['vises', 'kan ikke leses', 'kommer', 'forbi'];
	return [...groups]
		.map(([name, group]) => groupOf(name, group, now))
		.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name, 'nb'));
}

/** @throws {Refusal} when there is no alert of that name. */
export function findAlert(folder: Folder, name: string): AlertGroup {
	const found = alertsIn(folder).find((group) => group.name === name);
	if (!found) throw new Refusal(`Driftsmeldingen «${name}» finnes ikke lenger. Noen andre kan ha tatt den ned.`);
	return found;
}

function nameIn(file: string): string {
	return file.slice(file.indexOf('/_varsler/') + '/_varsler/'.length).replace(/\.md$/i, '');
}

function groupOf(name: string, files: readonly ParsedFile[], now: number): AlertGroup {
	const versions = files
		.filter((file): file is ParsedAlert => file.kind === 'alert')
		.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
	const data = versions[0]?.data;
	const from = data?.from === undefined ? undefined : beginsAt(data.from);
	const until = data?.until === undefined ? undefined : endsAt(data.until);
	const isOver = until !== undefined && until <= now;
	const state = !data ? 'kan ikke leses' : isOver ? 'forbi' : from !== undefined && from > now ? 'kommer' : 'vises';
	return { name, files: files.map(({ file }) => file), versions, state, from, until };
}
