import { Alert, Link } from '@digdir/designsystemet-react';
import { receiptSentences, receiptTone } from '@/lib/workshop/receipt-sentences';
import { readReceipt } from '@/lib/workshop/receipts';
import { ReceiptWatch } from './ReceiptWatch';

/** What the public site shows of what has just been published or taken down. */
export async function ReceiptView({ id }: { id: string }) {
	const receipt = await readReceipt(id);
	if (!receipt)
		return (
			<Alert data-color="warning">
				Verkstedet er startet på nytt, og vet ikke lenger hva du ventet på. Se under hva som vises.
			</Alert>
		);
	return (
		<section aria-label="Kvittering">
			<h2>{receipt.title}</h2>
			{receipt.faults.map((fault) => (
				<Alert key={fault} data-color="warning">
					{fault}
				</Alert>
			))}
			<ReceiptWatch
				key={id}
				id={id}
				isDone={receipt.isDone}
				tone={receiptTone(receipt)}
				sentences={receiptSentences(receipt)}
			/>
			<noscript>
				<Link href={`?kvittering=${id}`}>Spør nettstedet på nytt</Link>
			</noscript>
		</section>
	);
}
