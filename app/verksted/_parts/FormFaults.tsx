'use client';

import { ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';

/** Why a form was not carried out, all reasons at once. Takes the focus when it comes (WCAG 2.2 SC 3.3.1, 4.1.3). */
export function FormFaults({ faults }: { faults: readonly string[] }) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (faults.length > 0) place.current?.focus();
	}, [faults]);
	if (faults.length === 0) return null;
	return (
		<div className="faults" ref={place} role="alert" tabIndex={-1}>
			{faults.map((fault) => (
				<ValidationMessage key={fault}>{fault}</ValidationMessage>
			))}
		</div>
	);
}
