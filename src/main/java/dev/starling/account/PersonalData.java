package dev.starling.account;

/**
 * What a module holds of one person. Each module that holds anything implements this; all
 * of them are asked in one transaction, the upper modules before the lower ones.
 */
public interface PersonalData {

	/**
	 * Makes everything of a guest's somebody else's.
	 * @param guest the number of the guest, who has nothing afterwards
	 * @param account the number of the account that they signed in to
	 */
	void handOver(long guest, long account);

	/**
	 * Writes everything of an account's down, for its owner to take away.
	 * @param account its number
	 * @param archive where to
	 */
	void export(long account, Archive archive);

	/**
	 * Removes everything of an account's.
	 * @param account its number
	 */
	void erase(long account);

}
