package dev.starling.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.starling.invitation.OneTimeLink.Purpose;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OneTimeLinks extends Repository<OneTimeLink, String> {

	void save(OneTimeLink link);

	@Query("""
			select link from OneTimeLink link
			where link.tokenHash = :hash and link.purpose = :purpose and link.usedAt is null and link.expiresAt > :now""")
	Optional<OneTimeLink> findUsable(String hash, Purpose purpose, Instant now);

	/** Returns 1 once, and 0 ever after. */
	@Modifying
	@Query("""
			update OneTimeLink link set link.usedAt = :now
			where link.tokenHash = :hash and link.purpose = :purpose and link.usedAt is null and link.expiresAt > :now""")
	int use(String hash, Purpose purpose, Instant now);

	List<OneTimeLink> findByPurposeOrderByMadeAtDesc(Purpose purpose, Limit limit);

	@Query("""
			select count(link) from OneTimeLink link
			where link.purpose = :purpose and link.usedAt is null and link.expiresAt > :now""")
	int countUsable(Purpose purpose, Instant now);

	@Modifying
	@Query("delete from OneTimeLink link where link.purpose = :purpose and link.usedAt is null")
	int deleteUnused(Purpose purpose);

	@Modifying
	@Query("""
			delete from OneTimeLink link
			where link.purpose = :purpose and link.accountId = :account and link.usedAt is null""")
	int deleteUnused(Purpose purpose, long account);

	@Modifying
	@Query("""
			delete from OneTimeLink link
			where link.purpose = :purpose and link.email = :email and link.usedAt is null and link.expiresAt > :now""")
	int deleteUsable(Purpose purpose, String email, Instant now);

	@Modifying
	@Query("delete from OneTimeLink link where link.expiresAt < :before")
	void deleteExpired(Instant before);

	@Modifying
	@Query("delete from OneTimeLink link where link.tokenHash = :hash and link.purpose = :purpose and link.usedAt is null")
	int withdraw(String hash, Purpose purpose);

}
