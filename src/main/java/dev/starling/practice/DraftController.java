package dev.starling.practice;

import java.util.List;

import dev.starling.account.Me;
import dev.starling.text.RefusedTextException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class DraftController {

	private final Practice practice;

	DraftController(Practice practice) {
		this.practice = practice;
	}

	@PostMapping("/questions/{slug}/drafts")
	String start(@PathVariable String slug, @AuthenticationPrincipal Me me) {
		return this.practice.start(slug, me).map((draft) -> "redirect:/drafts/" + draft).orElseThrow(this::notFound);
	}

	@GetMapping("/drafts")
	String list(@RequestParam(required = false) Long after, @AuthenticationPrincipal Me me, Model model) {
		List<DraftSummary> found = (after != null) ? this.practice.after(after, me, Practice.PAGE + 1)
				: this.practice.latest(me, Practice.PAGE + 1);
		boolean more = found.size() > Practice.PAGE;
		model.addAttribute("drafts", more ? found.subList(0, Practice.PAGE) : found);
		model.addAttribute("more", more);
		return "practice/drafts";
	}

	@GetMapping("/drafts/{id:\\d{1,18}}")
	String edit(@PathVariable long id, @RequestParam(required = false) String show, @AuthenticationPrincipal Me me,
			Model model) {
		EditorPage page = this.practice.open(id, me).orElseThrow(this::notFound);
		return editor(page, "cheat-code".equals(show), model);
	}

	@PostMapping("/drafts/{id:\\d{1,18}}")
	String save(@PathVariable long id, @Valid @ModelAttribute AnswerForm form,
			@RequestParam(required = false) String show, @AuthenticationPrincipal Me me, Model model,
			HttpServletResponse response) {
		EditorPage page = this.practice.saveAll(id, form, me).orElseThrow(this::notFound);
		if (!page.isRefused() && !page.isConflicting()) {
			return "redirect:/drafts/" + id + ("cheat-code".equals(show) ? "?show=cheat-code" : "");
		}
		response.setStatus(statusOf(page).value());
		return editor(page, "cheat-code".equals(show), model);
	}

	private static String editor(EditorPage page, boolean show, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("open", page.tried() || show);
		return "practice/editor";
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
