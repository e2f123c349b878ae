import { entriesNamed, severalMeant } from '@/lib/editing/find-page';

/** What came of looking for a page by what somebody has written. */
export interface SoughtPage {
	/** Its address; what was written, where that is no page's. */
	address: string;
	title?: string;
	/** Which pages it may be, where it may be several. */
	fault?: string;
}

/** The page of a list of choices that is meant by its address, its title, or words of that. */
export function pageInList(list: string | undefined, written: string): SoughtPage {
	const address = written.trim();
	const options = document.getElementById(list ?? '')?.querySelectorAll('option') ?? [];
	const entries = [...options].map(({ value, label }) => ({ address: value, title: label.trim() }));
	const [found, ...others] = address === '' ? [] : entriesNamed(entries, address);
	if (found && others.length === 0) return found;
	return { address, ...(found && { fault: severalMeant(address, [found, ...others]) }) };
}
