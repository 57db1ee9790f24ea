package dev.starling.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

	Account saveAndFlush(Account account);

	/** As many statements for somebody as for nobody. */
	@EntityGraph(attributePaths = "roles")
	Optional<Account> findByEmail(String email);

	boolean existsByEmail(String email);

	@Query("select account.displayName from Account account where account.id = :id")
	Optional<String> findDisplayName(long id);

	Optional<Account> findById(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select account from Account account where account.id = :id and account.email is not null")
	Optional<Account> lockMember(long id);

	/** Those who can look after people, in an order that everybody locks them in. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select account from Account account
			where account.disabledAt is null and dev.starling.account.Role.ADMIN member of account.roles
			order by account.id""")
	List<Account> lockAdministrators();

	@Query("""
			select count(account) > 0 from Account account
			where account.disabledAt is null and dev.starling.account.Role.ADMIN member of account.roles""")
	boolean existsAdministrator();

	/** Begins with those few who have a role, however many accounts there are. */
	@NativeQuery("""
			select exists (
				select 1 from account_role
				where role in ('COACH', 'ADMIN') and account_id <> :other
					and (select disabled_at from account where account.id = account_role.account_id) is null)""")
	boolean existsReviewerBesides(long other);

	@Query("""
			select account from Account account
			where account.email is not null and account.id > :after
			order by account.id""")
	List<Account> findPeople(long after, Limit limit);

	@Query("""
			select count(account) > 0 from Account account
			where account.id = :id and account.disabledAt is null and account.roles is not empty""")
	boolean existsReviewer(long id);

	@Query("""
			select new dev.starling.account.Accounts$Name(account.id, account.displayName) from Account account
			where account.id in :ids and account.email is not null""")
	List<Name> findNames(Collection<Long> ids);

	@Query("select account from Account account where account.id in :ids order by account.id")
	List<Account> findAllById(Collection<Long> ids);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select account from Account account where account.id = :id and account.email is null")
	Optional<Account> lockGuest(long id);

	/** Guests that nobody can come back to: no session is theirs any more. */
	@NativeQuery("""
			select account.id from account
			where account.email is null and account.created_at < :before and not exists (
				select 1 from spring_session where spring_session.principal_name = cast(account.id as varchar(20)))
			order by account.id""")
	List<Long> findForsakenGuests(Instant before, Limit limit);

	void delete(Account account);

	/**
	 * What others see of a member.
	 */
	record Name(long account, String name) {
	}

}
