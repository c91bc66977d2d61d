import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskMessage, requireSpace } from '../../../sandbox/n8n/install/diskSpace';
import { Problem } from '../../../sandbox/terminal/problem';

describe('the disk', () => {
	it('is said to be too full with what is needed, where, and what to do', () => {
		expect(diskMessage('n8n 2.41.1', '/home/ada/.cache', 3.5e9, 287e6)).toBe(
			'Installing n8n 2.41.1 needs about 3.5 GB in /home/ada/.cache, and only 0.3 GB are free there. ' +
				'Make room, or set XDG_CACHE_HOME (Linux) to a folder on a larger disk, then start again.',
		);
	});

	it('is measured where the folder will be, also before it is there', async () => {
		const later = join(tmpdir(), 'not', 'there', 'yet');
		await expect(requireSpace('n8n', later, 1)).resolves.toBeUndefined();
		await expect(requireSpace('n8n', later, Number.MAX_SAFE_INTEGER)).rejects.toThrow(Problem);
	});
});
