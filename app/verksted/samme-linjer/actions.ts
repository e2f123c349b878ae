'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { readStanding } from '@/lib/editing/branches';
import { collisionsIn, takeIn } from '@/lib/editing/catch-up';
import type { Editor } from '@/lib/editing/editor';
import { fileNamesOf } from '@/lib/editing/editors-words';
import { jointText } from '@/lib/editing/joint-text';
import type { Choice, Collision } from '@/lib/editing/merge-versions';
import { Refusal } from '@/lib/editing/refusal';
import { readSettings } from '@/lib/settings';
import { inTurn } from '@/lib/workshop/in-turn';
import { currentWorkspace } from '@/lib/workshop/workspace';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';
import { jointField } from './joint-field';
import { nameOfCollisions, placesIn } from './seen';

/** The choices come by file, and so does what is written in the places of one. */
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

type Chosen = Readonly<Record<string, string>>;

async function settle(seen: string, chosen: Chosen, editor: Editor | undefined): Promise<string[]> {
	const folder = readSettings().contentDir;
	const standing = await readStanding(folder);
	const collisions = standing ? await collisionsIn(folder, standing) : [];
	if (nameOfCollisions(collisions) !== seen)
		throw new Refusal('Noe er endret siden du så på tekstene. Nå står de slik de er. Se på dem, og velg da.');
	const choices = collisions.map((collision): [string, Choice] => [collision.file, choiceOf(collision, chosen)]);
	const taken = await takeIn(folder, editor, new Map(choices));
	if (taken.state === 'ulagret')
		throw new Refusal(
			'Ingenting er valgt: noen har endret filer i mappen uten å lagre dem i verkstedet.',
			`Git sier: ${taken.said}`,
		);
	return choices.map(([file]) => file);
}

/** @throws {Refusal} when nothing has been chosen, or what has been written cannot stand. */
function choiceOf(collision: Collision, chosen: Chosen): Choice {
	const { file, before, ours, theirs } = collision;
	const choice = chosen[file];
	if (choice === 'min' || choice === 'andres') return choice;
	const places = placesIn(collision);
	const written = places.flatMap(({ name }) => chosen[jointField(file, name)] ?? []);
	if (choice !== 'begge' || ours === null || theirs === null || written.length !== places.length)
		throw new Refusal(`Velg hva som skal stå: ${file}`);
	return { text: jointText({ before, theirs, ours }, places, written) };
}
