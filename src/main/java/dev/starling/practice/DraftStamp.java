package dev.starling.practice;

import java.util.Objects;

/**
 * Tells a device whether the page that it keeps of a draft is out of date.
 *
 * @param id the draft's number in addresses
 * @param stamp another one whenever the draft's page would look otherwise
 */
record DraftStamp(long id, String stamp) {

	static DraftStamp of(DraftSummary draft) {
		return new DraftStamp(draft.id(), draft.savedAt().toEpochMilli() + "-"
				+ Integer.toHexString(Objects.hash(draft.name(), draft.edition(), String.valueOf(draft.standing()))));
	}

}
