import { Heading } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { fileNamesOf } from '@/lib/editing/editors-words';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { formToken } from '../../_parts/submission';
import { ColleagueNotes } from '../_aside/ColleagueNotes';
import { LaggingVersions } from '../_aside/LaggingVersions';
import { PageAside } from '../_aside/PageAside';
import { PageDeeds } from '../_aside/PageDeeds';
import { ChoiceLists } from '../_edit/ChoiceLists';
import { PageEditor } from '../_edit/PageEditor';
import { MissingPage } from '../MissingPage';
import { openRoom } from '../open-room';

interface Props {
	params: Promise<{ fil: string[] }>;
	searchParams: Promise<{ linje?: string }>;
}

const nameOf = async ({ params }: Props) => (await params).fil.map(decodeURIComponent).join('/');

export async function generateMetadata(props: Props): Promise<Metadata> {
	const name = await nameOf(props);
	return { title: fileNamesOf((await currentWorkspace()).files)(name) };
}

/** A page is written: its form and its text, as readers see it, and what is found in it. */
export default async function EditPage(props: Props) {
	const room = await openRoom(await nameOf(props));
	if (!room) return <MissingPage file={await nameOf(props)} />;
	const { workspace, title, colleagues, ...known } = room;
	const line = Number((await props.searchParams).linje);
	const beside = known.files.map(({ file }) => [file, <PageAside key={file} workspace={workspace} file={file} />]);
	return (
		<>
			<Heading level={1}>{title}</Heading>
			{workspace.context.pageOf.has(known.first) && <PageDeeds file={known.first} />}
			<ColleagueNotes colleagues={colleagues} />
			<LaggingVersions workspace={workspace} file={known.first} />
			<ChoiceLists site={workspace.context.whole} />
			<PageEditor
				{...known}
				line={line >= 1 ? line : undefined}
				token={await formToken()}
				beside={Object.fromEntries(beside)}
			/>
		</>
	);
}
