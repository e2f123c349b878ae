/** Called once by Next as it starts: the search is made ready before anybody asks. */
export async function register(): Promise<void> {
	if (process.env.NEXT_RUNTIME !== 'nodejs') return;
	const { keepSearchCurrent } = await import('./lib/search/current-search');
	keepSearchCurrent();
}
