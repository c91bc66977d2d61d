import {
	lastOneRemoved,
	looksLikeAnotherSpace,
	moreThanHalfRemoved,
	namesNobody,
	notInCharge,
	notTold,
	readAsGuess,
	tooManyRemoved,
} from '../failures/braked';
import type { Failure } from '../failures/failure';
import type { Membership } from '../google/resources';
import type { Brake } from '../plan/brakes';
import { nameOf } from './changeWords';

/** A brake in words. @param removal who would be taken out */
export function brakeFailure(
	brake: Brake,
	removal: readonly Membership[],
	spaceUri: string,
): Failure {
	const who = removal.map(nameOf);
	switch (brake.kind) {
		case 'blank':
			return namesNobody(spaceUri);
		case 'guess':
			return readAsGuess(who, spaceUri);
		case 'unbound':
			return notTold(brake.given, who, spaceUri);
		case 'anotherSpace':
			return looksLikeAnotherSpace(who, spaceUri);
		case 'tooMany':
			return tooManyRemoved(who, brake.most, spaceUri);
		case 'moreThanHalf':
			return moreThanHalfRemoved(who, brake.of, spaceUri);
		case 'lastOne':
			return lastOneRemoved(who, spaceUri);
		case 'noOwner':
			return notInCharge(who, spaceUri);
	}
}
