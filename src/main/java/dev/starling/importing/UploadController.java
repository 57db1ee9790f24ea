package dev.starling.importing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.starling.account.Me;
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
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An upload of several pages: which there are, what each would do, which are to be
 * stored.
 */
@Controller
@RequestMapping("/admin/imports/{upload}")
class UploadController {

	private static final int LINES = 100;

	private static final String INTERRUPTED = "The server stopped in the middle. Nothing was stored, and what you chose is still here: import it again.";

	private final Uploads uploads;

	private final Imports imports;

	private final Storing storing;

	private final Clock clock;

	UploadController(Uploads uploads, Imports imports, Storing storing, Clock clock) {
		this.uploads = uploads;
		this.imports = imports;
		this.storing = storing;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable("upload") UUID id, @RequestParam(required = false) Proposal.@Nullable State show,
			@RequestParam(defaultValue = "-1") int after, @AuthenticationPrincipal Me me, Model model) {
		KeptUpload upload = find(id, me);
		model.addAttribute("upload", upload);
		if (upload.isBeingStored(this.clock.instant())) {
			return "importing/storing";
		}
		if (upload.state() == UploadState.STORED) {
			return "importing/stored";
		}
		List<UploadedPage> found = this.uploads.pages(id, show, after, LINES + 1);
		model.addAttribute("page",
				new UploadPage(id,
						this.uploads.tallies(id).stream().sorted(Comparator.comparing(Tally::state)).toList(), show,
						found.subList(0, Math.min(LINES, found.size())), found.size() > LINES,
						upload.isForsaken(this.clock.instant()) ? INTERRUPTED : upload.refused()));
		return "importing/upload";
	}

	/** Any button keeps what is chosen among the lines that it stands under. */
	@PostMapping
	String choose(@PathVariable("upload") UUID id, @RequestParam(defaultValue = "") Set<Integer> shown,
			@RequestParam(defaultValue = "") Set<Integer> take, @RequestParam(defaultValue = "") String then,
			@RequestParam(required = false) Proposal.@Nullable State show,
			@RequestParam(required = false) @Nullable String view, @AuthenticationPrincipal Me me) {
		find(id, me);
		this.imports.choose(id, shown, take, me);
		String kind = (view != null) ? view : Objects.toString(show, "");
		UriComponentsBuilder next = UriComponentsBuilder.fromPath("/admin/imports/{id}")
			.queryParamIfPresent("show", Optional.of(kind).filter((wanted) -> !wanted.isEmpty()));
		switch (then) {
			case "import" -> this.storing.begin(id, me);
			case "all" -> this.imports.chooseAll(id, true, me);
			case "none" -> this.imports.chooseAll(id, false, me);
			case "next" -> next.queryParam("after", shown.stream().max(Integer::compare).orElse(-1));
			default -> {
			}
		}
		return "redirect:" + next.build(id);
	}

	@GetMapping("/pages/{number:\\d{1,9}}")
	String page(@PathVariable("upload") UUID id, @PathVariable int number, @AuthenticationPrincipal Me me,
			Model model) {
		find(id, me);
		Sheet sheet = this.uploads.sheet(id, number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return page(id, number, sheet, model);
	}

	private String page(UUID id, int number, Sheet sheet, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("proposal", this.imports.proposal(id, number, sheet));
		return "importing/page";
	}

	@PostMapping("/pages/{number:\\d{1,9}}")
	String mend(@PathVariable("upload") UUID id, @PathVariable int number, @RequestParam String text,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		find(id, me);
		Sheet before = this.uploads.sheet(id, number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		try {
			boolean mended = this.imports.mend(id, number, Upload.mended(before, text), me);
			return "redirect:/admin/imports/" + id + (mended ? "/pages/" + number : "");
		}
		catch (RefusedUploadException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", ex.getReason());
			return page(id, number, new Sheet(before.source(), before.firstLine(), text), model);
		}
	}

	private KeptUpload find(UUID id, Me me) {
		return this.uploads.find(id, me.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
