package dev.starling.editing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.starling.account.Me;
import dev.starling.page.Page;
import dev.starling.question.Catalogue;
import dev.starling.question.EditionLine;
import dev.starling.question.KnownQuestion;
import dev.starling.question.QuestionBank;
import dev.starling.question.QuestionLine;
import dev.starling.question.Standing;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * All questions, as administrators look after them.
 */
@Controller
@RequestMapping("/admin/questions")
class CatalogueController {

	private static final int PAGE = 50;

	private final Catalogue catalogue;

	private final Editor editor;

	private final QuestionBank bank;

	private final Publications publications;

	CatalogueController(Catalogue catalogue, Editor editor, QuestionBank bank, Publications publications) {
		this.catalogue = catalogue;
		this.editor = editor;
		this.bank = bank;
		this.publications = publications;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String after,
			@RequestParam(required = false) @Nullable Integer published,
			@RequestParam(defaultValue = "false") boolean chosen, Model model) {
		Standing standing = Standing.named(show);
		List<QuestionLine> found = this.catalogue.questions(standing, after, PAGE + 1);
		model.addAttribute("questions", found.subList(0, Math.min(PAGE, found.size())));
		model.addAttribute("more", found.size() > PAGE);
		model.addAttribute("standing", standing);
		model.addAttribute("published", published);
		model.addAttribute("after", after);
		model.addAttribute("chosen", chosen);
		return "editing/questions";
	}

	/**
	 * Publishes those that are chosen; where one cannot be, the choice stays, and it says
	 * which.
	 */
	@PostMapping("/publications")
	String publish(@RequestParam(name = "slug", defaultValue = "") List<String> slugs,
			@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String after,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response, RedirectAttributes asked) {
		try {
			asked.addAttribute("show", Standing.named(show).slug());
			asked.addAttribute("published", this.publications.publish(slugs, me));
			return "redirect:/admin/questions";
		}
		catch (UnpublishableException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refused", ex.slugs());
			model.addAttribute("ticked", slugs);
			model.addAttribute("titles",
					ex.slugs().stream().collect(Collectors.toMap(Function.identity(), this::title)));
			return list(show, after, null, false, model);
		}
	}

	private String title(String slug) {
		return this.catalogue.editions(slug)
			.stream()
			.map(EditionLine::title)
			.filter((title) -> !title.isEmpty())
			.findFirst()
			.orElse(slug);
	}

	@GetMapping("/new")
	String begin(@ModelAttribute("form") NewQuestion form) {
		return "editing/new";
	}

	/** One whose title there is already is begun only by who has been told so. */
	@PostMapping("/new")
	String create(@Valid @ModelAttribute("form") NewQuestion form, BindingResult errors,
			@RequestParam(defaultValue = "") String besides, @AuthenticationPrincipal Me me, Model model,
			HttpServletResponse response) {
		if (errors.hasErrors()) {
			return "editing/new";
		}
		for (KnownQuestion namesake : this.catalogue.titled(List.of(form.title().strip())).values()) {
			if (!namesake.slug().equals(besides)) {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("namesake", namesake.slug());
				model.addAttribute("called", title(namesake.slug()));
				return "editing/new";
			}
		}
		Page page = new Page("", form.title().strip(), form.prompt().strip(), "", List.of(), List.of(), "", List.of(),
				"", List.of());
		return "redirect:/admin/questions/" + this.editor.begin(page, me).slug() + "/edit";
	}

	@GetMapping("/{slug}/editions")
	String editions(@PathVariable String slug, @RequestParam(defaultValue = "") String done, Model model) {
		List<EditionLine> editions = this.catalogue.editions(slug);
		if (editions.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("slug", slug);
		model.addAttribute("editions", editions);
		model.addAttribute("archived", this.catalogue.isArchived(slug));
		model.addAttribute("done", done);
		return "editing/editions";
	}

	/** Any edition that was published once, as its readers saw it. */
	@GetMapping("/{slug}/editions/{number:\\d{1,9}}")
	String edition(@PathVariable String slug, @PathVariable int number, Model model) {
		EditionLine line = this.catalogue.editions(slug)
			.stream()
			.filter((edition) -> edition.number() == number && !edition.isDraft())
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("question", this.bank.edition(line.edition()).orElseThrow());
		model.addAttribute("attempt", null);
		model.addAttribute("tried", false);
		model.addAttribute("shown", List.of("cheat-code", "model-answer"));
		model.addAttribute("earlier", line);
		return "question/question";
	}

	/**
	 * What is enough to start with.
	 *
	 * @param title a line
	 * @param prompt what the interviewer asks
	 */
	record NewQuestion(
			@NotBlank(message = "Give the question a title.") @Size(max = 200,
					message = "A title has at most 200 characters.") String title,
			@NotBlank(message = "Write what the interviewer asks.") @Size(max = 4000,
					message = "A prompt has at most 4,000 characters.") String prompt) {
	}

}
