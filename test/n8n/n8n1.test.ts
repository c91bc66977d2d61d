import { everythingIn } from './cases/everything';

everythingIn('1.123.81');
