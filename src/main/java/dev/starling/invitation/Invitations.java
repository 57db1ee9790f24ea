package dev.starling.invitation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.starling.account.AddressTakenException;
import dev.starling.account.EmailAddress;
import dev.starling.account.Me;
import dev.starling.account.People;
import dev.starling.account.Role;
import dev.starling.account.Token;
import dev.starling.audit.Act;
import dev.starling.audit.AuditTrail;
import dev.starling.invitation.OneTimeLink.Purpose;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ways in that work once: for the first administrator, and for whomever an administrator
 * invites.
 */
@Service
@Transactional
public class Invitations {

	/** The most that one page lists. */
	static final int PAGE = 100;

	private final OneTimeLinks links;

	private final People people;

	private final AuditTrail trail;

	private final Clock clock;

	Invitations(OneTimeLinks links, People people, AuditTrail trail, Clock clock) {
		this.links = links;
		this.people = people;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Makes the way in for the first administrator; every earlier one stops working.
	 * @return its token, or empty where there is an administrator already
	 */
	Optional<Token> setUp() {
		if (this.people.existsAdministrator()) {
			return Optional.empty();
		}
		this.links.deleteUnused(Purpose.SETUP);
		return Optional.of(make(Purpose.SETUP, Role.ADMIN, null, null));
	}

	/** Invites somebody; what was open for the same address stops working. */
	Invited invite(@Nullable Role role, @Nullable EmailAddress email, Me admin) {
		int before = (email != null) ? this.links.deleteUsable(Purpose.INVITATION, email.value(), this.clock.instant())
				: 0;
		if (before > 0) {
			this.trail.add(Act.INVITATION_WITHDRAWN, admin.id());
		}
		this.trail.add(Act.INVITED, admin.id(), null, (role != null) ? role.label() : "candidate");
		return new Invited(make(Purpose.INVITATION, role, email, admin.id()), before > 0);
	}

	private Token make(Purpose purpose, @Nullable Role role, @Nullable EmailAddress email, @Nullable Long admin) {
		Token token = Token.random();
		this.links.save(new OneTimeLink(token.hash(), purpose, role, null, email, admin, this.clock.instant()));
		return token;
	}

	@Transactional(readOnly = true)
	List<Invitation> latest() {
		return this.links.findByPurposeOrderByMadeAtDesc(Purpose.INVITATION, Limit.of(PAGE))
			.stream()
			.map(OneTimeLink::invitation)
			.toList();
	}

	/**
	 * Returns how many invitations were sent out, and neither taken up nor run out.
	 * @return a number
	 */
	@Transactional(readOnly = true)
	public int open() {
		return this.links.countUsable(Purpose.INVITATION, this.clock.instant());
	}

	void withdraw(String id, Me admin) {
		if (this.links.withdraw(id, Purpose.INVITATION) > 0) {
			this.trail.add(Act.INVITATION_WITHDRAWN, admin.id());
		}
	}

	/**
	 * Looks at an invitation without using it up.
	 * @param token what its address ends with
	 * @return what it offers, or empty where it was used, has run out or never was
	 */
	@Transactional(readOnly = true)
	public Optional<Invitation> find(String token) {
		return usable(token, Purpose.INVITATION).or(() -> usable(token, Purpose.SETUP)).map(OneTimeLink::invitation);
	}

	private Optional<OneTimeLink> usable(String token, Purpose purpose) {
		return this.links.findUsable(new Token(token).hash(), purpose, this.clock.instant())
			.filter((link) -> purpose != Purpose.SETUP || !this.people.existsAdministrator());
	}

	/**
	 * Uses an invitation up for somebody who has an account.
	 * @param token what its address ends with
	 * @param member who takes it up
	 * @return the same person, who may do more now; or empty where it cannot be used
	 */
	public Optional<Me> take(String token, Me member) {
		return use(token).flatMap((link) -> admit(member, link));
	}

	/**
	 * Uses an invitation up by signing up.
	 * @param token what its address ends with
	 * @param guest who they are so far; null for nobody
	 * @param email what they sign in by
	 * @param password any Unicode; its length is the form's to check
	 * @param displayName what others see
	 * @param timeZone where their clock hangs
	 * @return the new person; or empty where it cannot be used
	 * @throws AddressTakenException if somebody has this address already; then it can
	 * still be used
	 */
	public Optional<Me> take(String token, @Nullable Me guest, String email, String password, String displayName,
			ZoneId timeZone) {
		return use(token).flatMap((link) -> {
			Me member = this.people.signUp(guest, email, password, displayName, timeZone);
			return admit(member, link);
		});
	}

	private Optional<OneTimeLink> use(String token) {
		String hash = new Token(token).hash();
		Optional<OneTimeLink> link = usable(token, Purpose.INVITATION).or(() -> usable(token, Purpose.SETUP));
		Purpose purpose = link.map(OneTimeLink::purpose).orElse(Purpose.INVITATION);
		return link.filter((found) -> this.links.use(hash, purpose, this.clock.instant()) == 1);
	}

	private Optional<Me> admit(Me member, OneTimeLink link) {
		Role role = link.role();
		this.trail.add(Act.INVITATION_TAKEN, member.id(), null, (role != null) ? role.label() : "candidate");
		return this.people.give(member.id(), role);
	}

	/**
	 * An invitation that was just made.
	 *
	 * @param token what its address ends with
	 * @param again whether it takes the place of an earlier one
	 */
	record Invited(Token token, boolean again) {
	}

}
