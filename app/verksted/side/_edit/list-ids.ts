/** Where the pages of a language stand to be chosen from. */
export function pageListId(locale: string | undefined): string {
	return `sider-${locale ?? 'alle'}`;
}

/** Where the pictures stand. */
export const imageListId = 'bilder';
