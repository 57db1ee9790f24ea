package dev.starling.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

	Account saveAndFlush(Account account);

	Optional<Account> findByEmail(String email);

	boolean existsByEmail(String email);

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

}
