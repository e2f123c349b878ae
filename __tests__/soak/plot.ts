/** A line of a panel. */
export interface Series {
	name: string;
	/** How it is drawn: lines are told apart without colour. */
	dashes?: string;
	/** A point without a value is a gap. */
	points: readonly (readonly [x: number, y: number | undefined])[];
}

export interface Panel {
	/** What it shows, with the unit. */
	title: string;
	/** Logarithmic: a worst answer of a second must not press all others flat. */
	log?: boolean;
	series: readonly Series[];
}

export interface Mark {
	x: number;
	kind: string;
}

interface Plot {
	title: string;
	/** What a person sees who sees the plot. */
	description: string;
	/** Seconds. */
	seconds: number;
	panels: readonly Panel[];
	/** What happened, in a row of its own for each kind. */
	marks: readonly Mark[];
}

const size = { width: 960, left: 112, right: 128, top: 60, panel: 120, gap: 48, row: 18 };
const inner = size.width - size.left - size.right;

/** Lines over time below each other, as an SVG that is read in light and dark, and by those who see none of it. */
export function plotOf({ title, description, seconds, panels, marks }: Plot): string {
	const x = (second: number) => size.left + (inner * second) / Math.max(1, seconds);
	const kinds = [...new Set(marks.map(({ kind }) => kind))];
	const tops = panels.map((_, index) => size.top + index * (size.panel + size.gap));
	const rows = size.top + panels.length * (size.panel + size.gap);
	const height = rows + kinds.length * size.row + 44;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" role="img" aria-labelledby="title desc">`,
		`<title id="title">${escaped(title)}</title>`,
		`<desc id="desc">${escaped(description)}</desc>`,
		style,
		`<rect class="ground" width="${size.width}" height="${height}"/>`,
		`<text class="heading" x="12" y="20">${escaped(title)}</text>`,
		...panels.flatMap((panel, index) => panelAt(panel, tops[index] ?? 0, x)),
		...kinds.flatMap((kind, index) => rowOf(kind, marks, rows + index * size.row, x)),
		...timesOf(seconds, height - 28, x),
		'</svg>\n',
	].join('\n');
}

const style = `<style>
.ground { fill: #fff }
text { fill: #1e2b3c; font: 12px system-ui, sans-serif }
.heading { font-size: 15px; font-weight: 600 }
.grid { stroke: #1e2b3c; stroke-opacity: .18 }
.line { fill: none; stroke-width: 1.5; stroke-linejoin: round }
.of-0 { stroke: #0062ba } .of-1 { stroke: #a34208 } .of-2 { stroke: #5c3d99 }
.name-0 { fill: #0062ba } .name-1 { fill: #a34208 } .name-2 { fill: #5c3d99 }
.mark { stroke: #1e2b3c; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
.ground { fill: #11161d }
text { fill: #e8edf3 }
.grid { stroke: #e8edf3 }
.of-0 { stroke: #6fb7ff } .of-1 { stroke: #ffa15e } .of-2 { stroke: #c3a6ff }
.name-0 { fill: #6fb7ff } .name-1 { fill: #ffa15e } .name-2 { fill: #c3a6ff }
.mark { stroke: #e8edf3 }
}
</style>`;

function panelAt({ title, log = false, series }: Panel, top: number, x: (second: number) => number): string[] {
	const values = series.flatMap(({ points }) => points.flatMap(([, y]) => y ?? []));
	const ticks = log ? powersUpTo(Math.max(1, ...values)) : stepsUpTo(Math.max(1, ...values));
	const scale = log ? (value: number) => Math.log10(Math.max(0.1, value)) : (value: number) => value;
	const [low, high] = [scale(ticks[0] ?? 0), scale(ticks.at(-1) ?? 1)];
	const y = (value: number) => top + size.panel * (1 - (Math.max(low, scale(value)) - low) / (high - low));
	const ends = series.map(({ points }) => y(points.findLast(([, value]) => value !== undefined)?.[1] ?? 0));
	const places = apart(ends);
	return [
		`<text x="12" y="${top - 10}">${escaped(title)}</text>`,
		...ticks.flatMap((tick) => [
			`<path class="grid" d="M${size.left} ${round(y(tick))}H${size.width - size.right}"/>`,
			`<text x="${size.left - 8}" y="${round(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
		]),
		...series.flatMap(({ name, points, dashes }, index) => [
			`<path class="line of-${index}"${dashes ? ` stroke-dasharray="${dashes}"` : ''} d="${pathOf(points, x, y)}"/>`,
			`<text class="name-${index}" x="${size.width - size.right + 8}" y="${round((places[index] ?? 0) + 4)}">${escaped(name)}</text>`,
		]),
	];
}

/** Heights of names that are to stand by their lines and not on each other. */
function apart(heights: readonly number[]): number[] {
	const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
	const placed: number[] = [];
	let last = Number.NEGATIVE_INFINITY;
	for (const { height, index } of order) {
		last = Math.max(height, last + 15);
		placed[index] = last;
	}
	return placed;
}

function pathOf(points: Series['points'], x: (second: number) => number, y: (value: number) => number): string {
	let isDrawing = false;
	return points
		.map(([second, value]) => {
			if (value === undefined) {
				isDrawing = false;
				return '';
			}
			const step = `${isDrawing ? 'L' : 'M'}${round(x(second))} ${round(y(value))}`;
			isDrawing = true;
			return step;
		})
		.join('');
}

function rowOf(kind: string, marks: readonly Mark[], top: number, x: (second: number) => number): string[] {
	const ticks = marks.filter((mark) => mark.kind === kind).map((mark) => `M${round(x(mark.x))} ${top - 10}v10`);
	return [
		`<text x="${size.left - 8}" y="${top}" text-anchor="end">${escaped(kind)}</text>`,
		`<path class="mark" d="${ticks.join('')}"/>`,
	];
}

function timesOf(seconds: number, top: number, x: (second: number) => number): string[] {
	const [unit, name] = seconds >= 7_200 ? [3_600, 'hours'] : seconds >= 120 ? [60, 'minutes'] : [1, 'seconds'];
	const times = stepsUpTo(seconds / unit).filter((time) => time * unit <= seconds);
	return times.map((time) => {
		return `<text x="${round(x(time * unit))}" y="${top + 12}" text-anchor="middle">${time === 0 ? `0 ${name}` : time}</text>`;
	});
}

/** Round values from 0 to the first that is not below the highest one. */
export function stepsUpTo(highest: number): number[] {
	const power = 10 ** Math.floor(Math.log10(Math.max(highest, 1e-9) / 4));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one * 4 >= highest) ?? power;
	return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

/** Powers of ten from 0.1 to the first that is not below the highest value. */
function powersUpTo(highest: number): number[] {
	const last = Math.ceil(Math.log10(highest));
	return Array.from({ length: last + 2 }, (_, index) => Number((10 ** (index - 1)).toPrecision(1)));
}

const round = (value: number) => Math.round(value * 10) / 10;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
