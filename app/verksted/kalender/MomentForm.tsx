'use client';

import { Button, Field, Label } from '@digdir/designsystemet-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import styles from './kalender.module.css';

/** So many days ahead does the slider reach, and so long (ms) after it stops does the site follow. */
const reach = 365;
const restMs = 400;
const dayMs = 86_400_000;

interface Props {
	/** As a date field has it, in Norwegian time. */
	moment: string;
	/** `YYYY-MM-DD`. */
	today: string;
	month: string | undefined;
	/** The page that is looked at. */
	page: string;
}

/** Chooses a moment: by a slider of days, or to the minute. Without script the date field and the button do it. */
export function MomentForm({ moment, today, month, page }: Props) {
	const router = useRouter();
	const [chosen, choose] = useState(moment);
	const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(rest.current), []);
	// A link may have chosen another; whoever still moves the slider has gone further than the page.
	useEffect(() => {
		if (rest.current === undefined) choose(moment);
	}, [moment]);
	const start = Date.parse(`${today}T00:00:00Z`);
	const slide = (days: number) => {
		const next = new Date(start + days * dayMs).toISOString().slice(0, 10) + chosen.slice(10);
		choose(next);
		clearTimeout(rest.current);
		const query = new URLSearchParams({ tid: next, side: page, ...(month && { maned: month }) });
		rest.current = setTimeout(() => {
			rest.current = undefined;
			router.replace(`?${query}`, { scroll: false });
		}, restMs);
	};
	const slider = useRef<HTMLInputElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: only once, for what was chosen before this script had come.
	useEffect(() => {
		const { value, defaultValue, form } = slider.current ?? {};
		if (value !== defaultValue) slide(Number(value));
		else if (form) choose(String(new FormData(form).get('tid')));
	}, []);
	const days = Math.round((Date.parse(`${chosen.slice(0, 10)}T00:00:00Z`) - start) / dayMs);
	return (
		<form className={styles.moment}>
			<input type="hidden" name="side" value={page} />
			{month && <input type="hidden" name="maned" value={month} />}
			<Field>
				<Label htmlFor="dag">Flytt fram i tid, dag for dag</Label>
				<input
					id="dag"
					ref={slider}
					type="range"
					min={0}
					max={reach}
					value={Math.min(reach, Math.max(0, days))}
					aria-valuetext={chosen.slice(0, 10)}
					onChange={(event) => slide(Number(event.target.value))}
				/>
			</Field>
			<Textfield
				type="datetime-local"
				name="tid"
				label="Tidspunkt"
				value={chosen}
				onChange={(event) => choose(event.target.value)}
			/>
			<Button type="submit" variant="secondary">
				Vis nettstedet da
			</Button>
		</form>
	);
}
