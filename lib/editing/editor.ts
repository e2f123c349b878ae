/** Who saves, where it is not for git to know. */
export interface Editor {
	name: string;
	email: string;
}

/** How git is told who it is: both who wrote it and who put it in. */
export function identityOf(editor: Editor | undefined): Record<string, string> {
	if (!editor) return {};
	const { name, email } = editor;
	return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}
