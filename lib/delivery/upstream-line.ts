/** A line of the log, as Next means it. */
interface NextLine {
	level: 'info' | 'error';
	message: string;
}

/**
 * What the system says when a machine is at its end (errno(3)): an operator must do something, whatever Next itself makes of
 * it.
 */
const machineFails = /\bE(NOSPC|DQUOT|ROFS|IO|MFILE|NFILE|NOMEM)\b/;

/** Reads a line that Next has written: the site's own are JSON and say how bad it is, others are for information. */
export function readNextLine(line: string): NextLine {
	const own = line.startsWith('{') ? ownLine(line) : undefined;
	if (own) return own;
	return { level: machineFails.test(line) ? 'error' : 'info', message: line };
}

function ownLine(line: string): NextLine | undefined {
	try {
		const { level, message }: { level?: unknown; message?: unknown } = JSON.parse(line);
		if (typeof message !== 'string' || (level !== 'info' && level !== 'error')) return undefined;
		return { level: machineFails.test(message) ? 'error' : level, message };
	} catch {
		return undefined;
	}
}
