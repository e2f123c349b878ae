'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { readStanding } from '@/lib/editing/branches';
import { collisionsIn, takeIn } from '@/lib/editing/catch-up';
import type { Editor } from '@/lib/editing/editor';
import { fileNamesOf } from '@/lib/editing/editors-words';
import type { Choice } from '@/lib/editing/merge-versions';
import { Refusal } from '@/lib/editing/refusal';
import { asTyped, withTyped } from '@/lib/editing/typed-text';
import { readSettings } from '@/lib/settings';
import { inTurn } from '@/lib/workshop/in-turn';
import { currentWorkspace } from '@/lib/workshop/workspace';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';
import { jointField } from './joint-field';
import { nameOfCollisions } from './seen';

/** The choices come by file. */
const schema = z.object({ sett: z.string() }).catchall(z.string());

/** A file in which lines have been chosen, and what it is called. */
export interface ChosenFile {
	file: string;
	name: string;
}

/** Lets what has been chosen stand, and takes in the rest of what others have published. Gives the files. */
export async function chooseLines(_: Outcome<ChosenFile[]>, form: FormData): Promise<Outcome<ChosenFile[]>> {
	const outcome = await acceptForm(form, schema, async ({ sett, ...chosen }, editor) => {
		const names = fileNamesOf((await currentWorkspace()).files);
		const files = await inTurn(() => settle(sett, chosen, editor));
		return files.map((file) => ({ file, name: names(file) }));
	});
	refresh();
	return outcome;
}

async function settle(
	seen: string,
	chosen: Readonly<Record<string, string>>,
	editor: Editor | undefined,
): Promise<string[]> {
	const folder = readSettings().contentDir;
	const standing = await readStanding(folder);
	const collisions = standing ? await collisionsIn(folder, standing) : [];
	if (nameOfCollisions(collisions) !== seen)
		throw new Refusal('Noe er endret siden du så på tekstene. Nå står de slik de er. Se på dem, og velg da.');
	const choices = collisions.map(({ file, ours, theirs }): [string, Choice] => {
		const choice = chosen[file];
		if (choice === 'min' || choice === 'andres') return [file, choice];
		const joint = chosen[jointField(file)] ?? '';
		if (choice !== 'begge') throw new Refusal(`Velg hva som skal stå: ${file}`);
		if (joint.trim() === '') throw new Refusal(`Skriv teksten som skal stå: ${file}`);
		return [file, { text: withTyped(ours ?? theirs ?? '', asTyped(joint)) }];
	});
	const taken = await takeIn(folder, editor, new Map(choices));
	if (taken.state === 'ulagret')
		throw new Refusal(
			'Ingenting er valgt: noen har endret filer i mappen uten å lagre dem i verkstedet.',
			`Git sier: ${taken.said}`,
		);
	return choices.map(([file]) => file);
}
