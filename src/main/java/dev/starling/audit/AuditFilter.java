package dev.starling.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;

/**
 * Which lines of the audit trail somebody looks for.
 *
 * @param account the number of the account that they are about; null for all
 * @param kind what they are about; null for everything
 * @param from when the first of them happened at the earliest; null for any time
 * @param until before when the last of them happened; null for any time
 */
public record AuditFilter(@Nullable Long account, @Nullable ActKind kind, @Nullable Instant from,
		@Nullable Instant until) {

	/**
	 * Returns the one that lets every line about an account through.
	 * @param account its number
	 * @return the filter
	 */
	static AuditFilter about(long account) {
		return new AuditFilter(account, null, null, null);
	}

	/** Whether it lets every line through. */
	public boolean isOpen() {
		return this.account == null && this.kind == null && !isOfDays();
	}

	private boolean isOfDays() {
		return this.from != null || this.until != null;
	}

	/**
	 * The latest in front, by what an index of the lines that are left is in order of.
	 */
	Sort order() {
		Sort byNumber = Sort.by(Sort.Direction.DESC, "id");
		return isOfDays() ? Sort.by(Sort.Direction.DESC, "happenedAt").and(byNumber) : byNumber;
	}

	/** Lets those through that come behind another in that order. */
	Predicate behind(@Nullable AuditMark last, Root<AuditEvent> event, CriteriaBuilder criteria) {
		List<Predicate> all = new ArrayList<>();
		if (last != null) {
			Predicate lower = criteria.lessThan(event.get("id"), last.number());
			all.add(!isOfDays() ? lower : criteria.or(criteria.lessThan(event.get("happenedAt"), last.at()),
					criteria.and(criteria.equal(event.get("happenedAt"), last.at()), lower)));
		}
		if (this.account != null) {
			all.add(criteria.or(criteria.equal(event.get("actorId"), this.account),
					criteria.equal(event.get("subjectId"), this.account)));
		}
		if (this.kind != null) {
			all.add(event.get("act").in(this.kind.acts()));
		}
		if (this.from != null) {
			all.add(criteria.greaterThanOrEqualTo(event.get("happenedAt"), this.from));
		}
		if (this.until != null) {
			all.add(criteria.lessThan(event.get("happenedAt"), this.until));
		}
		return criteria.and(all);
	}

}
