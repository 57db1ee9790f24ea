package dev.starling.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do about people. Whoever loses something by it is signed out at
 * once. There is always an administrator left.
 */
@Service
@Transactional
class Administration {

	static final int PAGE = 50;

	private final Accounts accounts;

	private final PeopleSearch search;

	private final Sessions sessions;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Administration(Accounts accounts, PeopleSearch search, Sessions sessions, AuditTrail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.search = search;
		this.sessions = sessions;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns people who sign in, in the order in which they came.
	 * @param search a part of a name or an address; blank for all
	 * @param after the number of the account after which they begin
	 * @param most how many at most
	 */
	@Transactional(readOnly = true)
	List<Person> people(String search, long after, int most) {
		List<Account> found = search.isBlank() ? this.accounts.findPeople(after, Limit.of(most))
				: this.accounts.findAllById(this.search.find(search, after, most));
		return found.stream().map(Account::person).toList();
	}

	/**
	 * Sets somebody's roles.
	 * @throws LastAdministratorException if nobody would be left
	 */
	Optional<Me> change(long id, Set<Role> roles, Me admin) {
		boolean last = isLastAdministrator(id);
		return this.accounts.lockMember(id).map((account) -> {
			if (last && !roles.contains(Role.ADMIN)) {
				throw new LastAdministratorException();
			}
			boolean reviewed = account.mayReview();
			for (Role role : Role.values()) {
				if (roles.contains(role)) {
					give(account, role, admin);
				}
				else {
					take(account, role, admin);
				}
			}
			tellIfCoachLeft(account, reviewed);
			return account.me();
		});
	}

	private void give(Account account, Role role, Me admin) {
		if (!account.roles().contains(role)) {
			account.give(role);
			this.trail.add(Act.ROLE_GIVEN, admin.id(), account.id(), role.label());
		}
	}

	private void take(Account account, Role role, Me admin) {
		if (account.roles().contains(role)) {
			account.take(role);
			this.sessions.endAll(account.id());
			this.trail.add(Act.ROLE_TAKEN, admin.id(), account.id(), role.label());
		}
	}

	/**
	 * Keeps somebody from signing in.
	 * @throws LastAdministratorException if nobody would be left
	 */
	Optional<Me> disable(long id, Me admin) {
		boolean last = isLastAdministrator(id);
		return this.accounts.lockMember(id).map((account) -> {
			if (last) {
				throw new LastAdministratorException();
			}
			boolean reviewed = account.mayReview();
			account.disable(this.clock.instant());
			this.sessions.endAll(id);
			this.trail.add(Act.DISABLED, admin.id(), id, null);
			tellIfCoachLeft(account, reviewed);
			return account.me();
		});
	}

	private void tellIfCoachLeft(Account account, boolean reviewed) {
		if (reviewed && !account.mayReview()) {
			this.events.publishEvent(new CoachLeft(account.id()));
		}
	}

	/** Ends all sessions of somebody, who may sign in again. */
	void signOut(long id, Me admin) {
		this.sessions.endAll(id);
		this.trail.add(Act.SESSIONS_ENDED, admin.id(), id, null);
	}

	Optional<Me> enable(long id, Me admin) {
		return this.accounts.lockMember(id).map((account) -> {
			account.enable();
			this.trail.add(Act.ENABLED, admin.id(), id, null);
			return account.me();
		});
	}

	/** Locks them all, so that two of the last two cannot remove each other. */
	boolean isLastAdministrator(long id) {
		List<Account> left = this.accounts.lockAdministrators();
		return left.size() == 1 && left.get(0).id() == id;
	}

}
