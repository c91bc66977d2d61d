import { everythingIn } from './everything';

everythingIn('1.123.81');
