import {
	ACTS_FOR_NOBODY,
	CHAT_TURNED_OFF,
	CONSUMER_ACCOUNT,
	MISSING_SCOPE,
	POLICY,
	UNAUTHORIZED,
} from './causes/account';
import type { Cause } from './causes/cause';
import { ANSWER_CHANGED, ANSWERED_BY_SOMETHING_ELSE, UNAVAILABLE } from './causes/onTheWay';
import { API_NOT_ENABLED, APP_NOT_CONFIGURED, QUOTA } from './causes/project';
import {
	BLOCKED,
	MAY_NOT_BE_ADDED,
	NAME_TAKEN,
	REQUEST_ID_OF_ANOTHER_USER,
	UNKNOWN_MEMBER,
} from './causes/row';

/** From the most telling sign to the least; the first that fits is the cause. */
export const CAUSES: readonly Cause[] = [
	APP_NOT_CONFIGURED,
	API_NOT_ENABLED,
	MISSING_SCOPE,
	ACTS_FOR_NOBODY,
	CHAT_TURNED_OFF,
	CONSUMER_ACCOUNT,
	REQUEST_ID_OF_ANOTHER_USER,
	UNKNOWN_MEMBER,
	ANSWERED_BY_SOMETHING_ELSE,
	NAME_TAKEN,
	POLICY,
	BLOCKED,
	MAY_NOT_BE_ADDED,
	QUOTA,
	UNAUTHORIZED,
	UNAVAILABLE,
	ANSWER_CHANGED,
];
