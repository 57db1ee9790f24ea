package dev.starling.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.audit.ActKind;
import dev.starling.audit.AuditEntry;
import dev.starling.audit.AuditFilter;
import dev.starling.audit.AuditMark;
import dev.starling.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

	private static final int PAGE = 100;

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

	private final AuditTrail trail;

	private final Accounts accounts;

	AuditController(AuditTrail trail, Accounts accounts) {
		this.trail = trail;
		this.accounts = accounts;
	}

	@GetMapping("/admin/audit")
	String list(@RequestParam(required = false) @Nullable Long person, @RequestParam(defaultValue = "") String kind,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable Long before, @RequestParam(required = false) @Nullable Instant at,
			@AuthenticationPrincipal Me me, Model model) {
		Optional<ActKind> about = ActKind.named(kind);
		boolean turned = from != null && until != null && from.isAfter(until);
		LocalDate first = turned ? until : from;
		LocalDate latest = turned ? from : until;
		AuditFilter filter = new AuditFilter(person, about.orElse(null),
				(first != null) ? start(known(first), me) : null,
				(latest != null) ? start(known(latest).plusDays(1), me) : null);
		AuditMark last = (before != null && at != null) ? new AuditMark(before, known(at)) : null;
		List<AuditEntry> found = this.trail.behind(last, filter, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<AuditEntry> entries = more ? found.subList(0, PAGE) : found;
		Map<Long, String> names = names(entries, person);
		model.addAttribute("lines", entries.stream().map((entry) -> Line.of(entry, names)).toList());
		model.addAttribute("person", person);
		model.addAttribute("about", (person != null) ? Line.name(person, names) : null);
		model.addAttribute("kind", about.map(ActKind::slug).orElse(null));
		model.addAttribute("from", first);
		model.addAttribute("until", latest);
		model.addAttribute("filtered", !filter.isOpen());
		model.addAttribute("more", more);
		return "account/audit";
	}

	/** Databases know fewer days than there are, and nothing happened on the others. */
	private static LocalDate known(LocalDate day) {
		return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
	}

	private static Instant known(Instant at) {
		LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
		return known(day).equals(day) ? at : known(day).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	private static Instant start(LocalDate day, Me me) {
		return day.atStartOfDay(me.timeZone()).toInstant();
	}

	private Map<Long, String> names(List<AuditEntry> entries, @Nullable Long person) {
		List<Long> people = Stream
			.concat(entries.stream().flatMap((entry) -> Stream.of(entry.actor(), entry.subject())),
					Stream.ofNullable(person))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return this.accounts.findAllById(people).stream().collect(Collectors.toMap(Account::id, Account::name));
	}

	/**
	 * A line of the trail with the names of people who still are here.
	 *
	 * @param entry the line
	 * @param actor who did it
	 * @param subject to whom; null for nobody
	 */
	record Line(AuditEntry entry, String actor, @Nullable String subject) {

		static Line of(AuditEntry entry, Map<Long, String> names) {
			return new Line(entry,
					(entry.actor() != null) ? name(entry.actor(), names)
							: (entry.address() != null) ? "Somebody unknown" : "Whoever runs Starling",
					(entry.subject() != null) ? name(entry.subject(), names) : null);
		}

		private static String name(long account, Map<Long, String> names) {
			return names.getOrDefault(account, "somebody who left (" + account + ")");
		}

	}

}
