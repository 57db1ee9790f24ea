package dev.starling.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.starling.account.DeviceKeys;
import dev.starling.account.Me;
import dev.starling.text.SaveAnswer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The desk as a page, and as one form where there is no JavaScript.
 */
@Controller
@RequestMapping("/reviews/{id:\\d{1,18}}")
class DeskController {

	private final Desk desk;

	private final Claims claims;

	private final Carried carried;

	private final PhraseBook phrases;

	private final DeviceKeys keys;

	DeskController(Desk desk, Claims claims, Carried carried, PhraseBook phrases, DeviceKeys keys) {
		this.desk = desk;
		this.claims = claims;
		this.carried = carried;
		this.phrases = phrases;
		this.keys = keys;
	}

	/**
	 * Shows the desk.
	 * @param sent the review that was sent just before
	 * @param done what was done to this one, "taken-back"
	 */
	@GetMapping
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long sent,
			@RequestParam(defaultValue = "") String done, @AuthenticationPrincipal Me me, Model model) {
		model.addAttribute("sent", (sent != null) ? this.desk.sent(sent, me).orElse(null) : null);
		model.addAttribute("done", done);
		return page(id, me, model);
	}

	/** What stands in the address bar once a review could not be sent. */
	@GetMapping("/return")
	String showAgain(@PathVariable long id) {
		return "redirect:/reviews/" + id;
	}

	/** Saves whatever the desk says, and then sends it if that was asked for. */
	@PostMapping
	String save(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @AuthenticationPrincipal Me me,
			Model model, HttpServletResponse response) {
		DeskForm form = DeskForm.of(sent);
		Map<UUID, SaveAnswer.Conflict> conflicts = new LinkedHashMap<>();
		List<DeskState.Text> current = this.desk.texts(id, me).orElseThrow(DeskController::notFound);
		form.changed(current)
			.forEach((comment, save) -> this.desk.save(id, comment, save, null, me)
				.filter(SaveAnswer.Conflict.class::isInstance)
				.ifPresent((answer) -> conflicts.put(comment, (SaveAnswer.Conflict) answer)));
		form.praisedAnew(current).forEach((comment, praise) -> this.desk.praise(id, comment, praise, null, me));
		form.fresh().forEach((fresh) -> begin(id, fresh, me));
		require(this.desk.decide(id, form.verdict(), me));
		if (form.delete() != null) {
			this.desk.delete(id, form.delete(), me);
		}
		if (form.settling() != null) {
			require(this.carried.decide(id, form.settling().comment(), form.settling().resolved(), me));
		}
		Map<Long, String> unfounded = rate(id, form.ratings(), me);
		model.addAttribute("conflicts", conflicts);
		model.addAttribute("unfounded", unfounded);
		model.addAttribute("chosen", form.ratings());
		if (conflicts.isEmpty() && unfounded.isEmpty()) {
			return form.sends() ? send(id, form.leftOutIsMeant(), Set.of(), form.opensTheNext(), me, model)
					: "redirect:/reviews/" + id + where(form.settling());
		}
		response.setStatus((conflicts.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		if (form.sends()) {
			tell(this.desk.left(id, unfounded.keySet(), me).orElseThrow(DeskController::notFound), form.opensTheNext(),
					model);
		}
		return page(id, me, model);
	}

	private void begin(long id, DeskForm.Fresh fresh, Me me) {
		require(this.desk.save(id, fresh.id(), fresh.save(), fresh.on(), me).isPresent());
		if (fresh.praise()) {
			require(this.desk.praise(id, fresh.id(), true, null, me));
		}
	}

	private static String where(DeskForm.@Nullable Settling settling) {
		return (settling != null) ? "#carried-" + settling.comment().id() : "";
	}

	private Map<Long, String> rate(long id, Map<Long, RatingRequest> ratings, Me me) {
		Map<Long, String> unfounded = new LinkedHashMap<>();
		ratings.forEach((signal, rating) -> {
			try {
				require(this.desk.rate(id, signal, rating.named(), rating.opposite(), rating.evidence(), me));
			}
			catch (UnfoundedException ex) {
				unfounded.put(signal, ex.getReason());
			}
		});
		return unfounded;
	}

	/**
	 * Sends the review, or says what is missing.
	 * @param unrated as {@code then}, from who has seen what is left out
	 * @param then "next" to open the next one
	 * @param refused the signals whose level was chosen and not taken, and is kept on the
	 * coach's device
	 */
	@PostMapping("/return")
	String send(@PathVariable long id, @RequestParam(required = false) @Nullable Verdict verdict,
			@RequestParam(defaultValue = "") String unrated, @RequestParam(defaultValue = "") String then,
			@RequestParam(defaultValue = "") Set<Long> refused, @AuthenticationPrincipal Me me, Model model) {
		if (verdict != null) {
			require(this.desk.decide(id, verdict, me));
		}
		return send(id, !unrated.isEmpty(), refused, List.of(unrated, then).contains("next"), me, model);
	}

	private String send(long id, boolean leftOutIsMeant, Set<Long> refused, boolean opensTheNext, Me me, Model model) {
		Sending sending = this.desk.send(id, leftOutIsMeant, refused, me).orElseThrow(DeskController::notFound);
		if (sending instanceof Sending.Sent) {
			return opensTheNext ? this.claims.claimNext(me)
				.map((next) -> "redirect:/reviews/" + next + "?sent=" + id)
				.orElse("redirect:/reviews") : "redirect:/reviews/" + id + "#sent";
		}
		tell(sending, opensTheNext, model);
		return page(id, me, model);
	}

	private static void tell(Sending sending, boolean opensTheNext, Model model) {
		model.addAttribute("sending", sending);
		model.addAttribute("then", opensTheNext ? "next" : "send");
	}

	@PostMapping("/taking-back")
	String takeBack(@PathVariable long id, @AuthenticationPrincipal Me me) {
		require(this.desk.takeBack(id, me));
		return "redirect:/reviews/" + id + "?done=taken-back";
	}

	private String page(long id, Me me, Model model) {
		model.addAttribute("page", this.desk.open(id, me).orElseThrow(DeskController::notFound));
		model.addAttribute("phrases", this.phrases.of(me));
		model.addAttribute("levels", Level.values());
		model.addAttribute("verdicts", Verdict.values());
		model.addAttribute("sealing", this.keys.sealing(me));
		return "review/desk";
	}

	private static void require(boolean found) {
		if (!found) {
			throw notFound();
		}
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
