'use client';

import { ToggleGroup, ToggleGroupItem } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { OpenFile } from '@/lib/editing/open-page';
import { PreviewFrame } from './PreviewFrame';
import styles from './preview.module.css';

interface Props {
	files: readonly OpenFile[];
	view: string;
	picture: number;
	/** The version that is being written. */
	active: string;
}

/** The versions as readers see them, one or all, on a phone or a larger screen. */
export function PreviewPane({ files, view, picture, active }: Props) {
	const [width, setWidth] = useState<'telefon' | 'skjerm'>('telefon');
	const [which, setWhich] = useState<'denne' | 'alle'>('denne');
	const shown = files.filter(({ file }) => which === 'alle' || file === active);
	return (
		<section className={styles.pane} aria-labelledby="visning">
			<h2 id="visning">Slik leserne ser det</h2>
			<div className={styles.choices}>
				<ToggleGroup
					aria-label="Bredde"
					value={width}
					onChange={(value) => setWidth(value === 'skjerm' ? value : 'telefon')}
				>
					<ToggleGroupItem value="telefon">Telefon</ToggleGroupItem>
					<ToggleGroupItem value="skjerm">Skjerm</ToggleGroupItem>
				</ToggleGroup>
				{files.length > 1 && (
					<ToggleGroup
						aria-label="Språk i visningen"
						value={which}
						onChange={(value) => setWhich(value === 'alle' ? value : 'denne')}
					>
						<ToggleGroupItem value="denne">Språket du skriver</ToggleGroupItem>
						<ToggleGroupItem value="alle">Side om side</ToggleGroupItem>
					</ToggleGroup>
				)}
			</div>
			<div className={styles.frames}>
				{shown.map(({ file, name, address }) => (
					<PreviewFrame
						key={file}
						view={view}
						address={address}
						title={`${name}, slik leserne ser det`}
						width={width}
						picture={picture}
					/>
				))}
			</div>
		</section>
	);
}
