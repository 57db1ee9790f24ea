package dev.starling.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.starling.account.DeviceKeys;
import dev.starling.account.Me;
import dev.starling.page.Field;
import dev.starling.page.Fields;
import dev.starling.question.EditionDraft;
import dev.starling.question.Publisher;
import dev.starling.text.RefusedTextException;
import dev.starling.text.SaveAnswer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The editor of a question as a page, and as one form where there is no JavaScript.
 */
@Controller
@RequestMapping("/admin/questions/{slug}")
class EditController {

	private final Editor editor;

	private final Publisher publisher;

	private final Known known;

	private final Colleagues colleagues;

	private final DeviceKeys keys;

	EditController(Editor editor, Publisher publisher, Known known, Colleagues colleagues, DeviceKeys keys) {
		this.editor = editor;
		this.publisher = publisher;
		this.known = known;
		this.colleagues = colleagues;
		this.keys = keys;
	}

	/** Begins another edition, or goes on with the one that was begun. */
	@PostMapping("/editions")
	String begin(@PathVariable String slug, @RequestParam(required = false) @Nullable Long from) {
		this.editor.open(slug, from).orElseThrow(EditController::notFound);
		return "redirect:/admin/questions/" + slug + "/edit";
	}

	@GetMapping("/edit")
	String show(@PathVariable String slug, @AuthenticationPrincipal Me me, Model model) {
		Optional<EditionDraft> draft = this.publisher.draft(slug);
		if (draft.isEmpty()) {
			return "redirect:/admin/questions/" + slug + "/editions";
		}
		return page(draft.get(), Map.of(), new EditForm(Map.of()), me, model);
	}

	@PostMapping("/edit")
	String save(@PathVariable String slug, @RequestParam long edition, @RequestParam Map<String, String> sent,
			@RequestParam(defaultValue = "edit") String then, @AuthenticationPrincipal Me me, Model model,
			HttpServletResponse response) {
		EditForm form = EditForm.of(sent);
		EditionDraft draft = this.publisher.draft(slug)
			.filter((now) -> now.edition() == edition)
			.orElseThrow(ClosedEditionException::new);
		Map<Field, SaveAnswer.Conflict> conflicts;
		try {
			conflicts = this.editor.saveAll(edition, form, me);
		}
		catch (RefusedTextException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", ex.getMessage());
			return page(draft, Map.of(), form, me, model);
		}
		if (!conflicts.isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(draft, conflicts, form, me, model);
		}
		return "redirect:/admin/questions/" + slug + switch (then) {
			case "preview" -> "/preview";
			case "publish" -> "/publication";
			default -> "/edit";
		};
	}

	/** The question page itself. */
	@GetMapping("/preview")
	String preview(@PathVariable String slug, Model model) {
		EditionDraft draft = this.publisher.draft(slug).orElseThrow(EditController::notFound);
		Fields.Typed typed = this.known.read(this.editor.texts(draft.edition()));
		model.addAttribute("question", Contents.edition(draft, typed.page()));
		model.addAttribute("attempt", null);
		model.addAttribute("tried", false);
		model.addAttribute("shown", List.of("cheat-code", "model-answer"));
		model.addAttribute("previewed", draft);
		return "question/question";
	}

	private String page(EditionDraft draft, Map<Field, SaveAnswer.Conflict> conflicts, EditForm form, Me me,
			Model model) {
		List<EditedText> texts = this.editor.texts(draft.edition());
		Fields.Typed typed = this.known.read(texts);
		model.addAttribute("page",
				EditPage.of(draft, texts, conflicts, form, typed, this.known.additions(typed.page())));
		model.addAttribute("colleagues", this.colleagues.told(texts, me));
		model.addAttribute("words", this.known.words());
		model.addAttribute("sealing", this.keys.sealing(me));
		return "editing/edit";
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
