import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';

/** Leads on after something has been saved; what stands above every room tells of it too. */
export function leadTo(address: string): never {
	revalidatePath('/verksted', 'layout');
	redirect(address);
}
