package dev.starling.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.starling.audit.AuditEntry;
import dev.starling.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

	private static final int PAGE = 100;

	private final AuditTrail trail;

	private final Accounts accounts;

	AuditController(AuditTrail trail, Accounts accounts) {
		this.trail = trail;
		this.accounts = accounts;
	}

	@GetMapping("/admin/audit")
	String list(@RequestParam(required = false) Long person, @RequestParam(required = false) Long before, Model model) {
		List<AuditEntry> found = this.trail.before((before != null) ? before : Long.MAX_VALUE, person, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<AuditEntry> entries = more ? found.subList(0, PAGE) : found;
		Map<Long, String> names = names(entries);
		model.addAttribute("lines", entries.stream().map((entry) -> Line.of(entry, names)).toList());
		model.addAttribute("person", person);
		model.addAttribute("more", more);
		return "account/audit";
	}

	private Map<Long, String> names(List<AuditEntry> entries) {
		List<Long> people = entries.stream()
			.flatMap((entry) -> Stream.of(entry.actor(), entry.subject()))
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
