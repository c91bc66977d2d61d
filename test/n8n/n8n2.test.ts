import { everythingIn } from './everything';

everythingIn('2.41.1');
