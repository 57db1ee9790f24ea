package dev.starling.practice;

import java.util.List;

import dev.starling.account.DeviceKeys;
import dev.starling.account.Me;
import dev.starling.text.PlainText;
import dev.starling.text.RefusedTextException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

@Controller
class DraftController {

	private static final int KEPT_ON_DEVICES = 20;

	private final Practice practice;

	private final Answers answers;

	private final Margin margin;

	private final DeviceKeys keys;

	DraftController(Practice practice, Answers answers, Margin margin, DeviceKeys keys) {
		this.practice = practice;
		this.answers = answers;
		this.margin = margin;
		this.keys = keys;
	}

	@PostMapping("/questions/{slug}/drafts")
	String start(@PathVariable String slug, @RequestParam(defaultValue = "") String situation,
			@AuthenticationPrincipal Me me) {
		PlainText begun = typed(situation);
		return this.practice.start(slug, begun, me)
			.map((draft) -> "redirect:/drafts/" + draft + (begun.isBlank() ? "" : "#part-task"))
			.orElseThrow(this::notFound);
	}

	private static PlainText typed(String text) {
		try {
			return new PlainText(text);
		}
		catch (RefusedTextException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
	}

	@GetMapping("/drafts")
	String list(@RequestParam(defaultValue = "") String shelf, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Long deleted, @RequestParam(required = false) @Nullable Long archived,
			@AuthenticationPrincipal Me me, Model model) {
		Shelf shown = Shelf.named(shelf);
		List<DraftSummary> found = (after != null) ? this.practice.after(after, shown, me, Practice.PAGE + 1)
				: this.practice.latest(shown, me, Practice.PAGE + 1);
		boolean more = found.size() > Practice.PAGE;
		model.addAttribute("shelf", shown);
		model.addAttribute("drafts", more ? found.subList(0, Practice.PAGE) : found);
		model.addAttribute("more", more);
		model.addAttribute("after", after);
		model.addAttribute("deleted", deleted);
		model.addAttribute("archived", archived);
		return "practice/drafts";
	}

	/** For the device, which keeps these. */
	@GetMapping("/drafts/latest")
	@ResponseBody
	List<DraftStamp> latest(@AuthenticationPrincipal Me me) {
		return this.practice.latest(me, KEPT_ON_DEVICES).stream().map(DraftStamp::of).toList();
	}

	@GetMapping("/drafts/{id:\\d{1,18}}")
	String edit(@PathVariable long id, @RequestParam(required = false) String show, @AuthenticationPrincipal Me me,
			Model model, HttpServletResponse response) {
		try {
			EditorPage page = this.answers.open(id, me).orElseThrow(this::notFound);
			return editor(page, "cheat-code".equals(show), me, model);
		}
		catch (DeletedDraftException ex) {
			response.setStatus(HttpStatus.GONE.value());
			model.addAttribute("draft", id);
			return "practice/deleted";
		}
	}

	@PostMapping("/drafts/{id:\\d{1,18}}")
	String save(@PathVariable long id, @Valid @ModelAttribute AnswerForm form,
			@RequestParam(required = false) String show, @RequestParam(required = false) String then,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		EditorPage page = this.answers.saveAll(id, form, me).orElseThrow(this::notFound);
		if (!page.isRefused() && !page.isConflicting()) {
			return "redirect:/drafts/" + id + ("submit".equals(then) ? "/submissions/new" : shown(show));
		}
		response.setStatus(statusOf(page).value());
		return editor(page, "cheat-code".equals(show), me, model);
	}

	private static String shown(@Nullable String show) {
		return "cheat-code".equals(show) ? "?show=cheat-code" : "";
	}

	private String editor(EditorPage page, boolean show, Me me, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("beside",
				new Beside(page.isHandedIn() ? this.margin.of(page.id(), page.texts(), me) : List.of()));
		model.addAttribute("open", page.tried() || show);
		model.addAttribute("sealing", this.keys.sealing(me));
		return "kept:practice/editor";
	}

	private static HttpStatus statusOf(EditorPage page) {
		if (!page.isRefused()) {
			return HttpStatus.CONFLICT;
		}
		return page.parts().stream().anyMatch((field) -> field.refusal() instanceof RefusedTextException.TooLong)
				? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
	}

	private ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
