package dev.starling.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String email;

	private String passwordHash;

	private String displayName;

	private String timeZone;

	private Instant createdAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Set<Role> roles = Set.of();

	protected Account() {
	}

	Account(EmailAddress email, String passwordHash, String displayName, ZoneId timeZone, Instant now) {
		this.email = email.value();
		this.passwordHash = passwordHash;
		this.displayName = displayName;
		this.timeZone = timeZone.getId();
		this.createdAt = now;
	}

	Me me() {
		return new Me(this.id, this.displayName, ZoneId.of(this.timeZone), this.roles, this.passwordHash);
	}

}
