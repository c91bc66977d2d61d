import { everythingIn } from './cases/everything';

everythingIn('2.41.1');
