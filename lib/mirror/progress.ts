const width = 30;

/** A bar of so many signs, as `█████░░░░░  50 %`. */
function bar(done: number, of: number): string {
	const share = of > 0 ? Math.min(1, Math.max(0, done / of)) : 1;
	const full = Math.round(share * width);
	return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${`${Math.floor(share * 100)}`.padStart(3)} %`;
}

/** Shows people how far something has come: one line that changes on a terminal, else a line for each tenth. */
export function createProgress(what: string, of: number, out: NodeJS.WriteStream = process.stderr) {
	let tenth = -1;
	const show = (done: number): void => {
		const line = `${bar(done, of)}  ${what}`;
		if (out.isTTY) {
			out.write(`\r\x1b[K${line}${done >= of ? '\n' : ''}`);
			return;
		}
		const now = Math.floor((10 * done) / Math.max(1, of));
		if (now > tenth) out.write(`${line}\n`);
		tenth = Math.max(tenth, now);
	};
	show(0);
	return show;
}
