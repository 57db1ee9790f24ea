package dev.starling.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.starling.account.Me;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where pages come in, pasted or as files. One page is looked at beside its text; several
 * are kept, so that one can choose among them.
 */
@Controller
@RequestMapping("/admin/questions/import")
class ImportController {

	private final Imports imports;

	private final ReadingRoom room;

	ImportController(Imports imports, ReadingRoom room) {
		this.imports = imports;
		this.room = room;
	}

	@ModelAttribute("most")
	int most() {
		return Upload.MOST_BYTES;
	}

	@GetMapping
	String begin() {
		return "importing/import";
	}

	@PostMapping
	String look(@RequestParam(defaultValue = "") String text,
			@RequestParam(required = false) @Nullable List<MultipartFile> files,
			@RequestParam(defaultValue = "look") String then, @RequestParam(defaultValue = "false") boolean replace,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		model.addAttribute("text", text);
		List<UploadedFile> given = Stream.ofNullable(files)
			.flatMap(List::stream)

			.filter(ImportController::isGiven)
			.map(ImportController::file)
			.toList();
		try {
			return this.room.read(() -> {
				List<Sheet> sheets = given.isEmpty() ? Upload.pasted(text) : Upload.files(given);
				if (sheets.size() > 1) {
					return "redirect:/admin/imports/" + this.imports.keep(sheets, me);
				}
				return look(sheets.get(0), then, replace, me, model, response);
			});
		}
		catch (RefusedUploadException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", ex.getReason());
			return "importing/import";
		}
	}

	private String look(Sheet sheet, String then, boolean replace, Me me, Model model, HttpServletResponse response) {
		if (then.equals("store")) {
			try {
				this.imports.store(sheet, replace, me);
				return "redirect:/admin/questions";
			}
			catch (ChangedMeanwhileException ex) {
				model.addAttribute("refused", ex.getMessage());
				response.setStatus(HttpStatus.CONFLICT.value());
			}
		}
		model.addAttribute("text", sheet.text());
		model.addAttribute("proposal", this.imports.proposal(sheet));
		return "importing/import";
	}

	/** A browser sends an empty file where none was chosen. */
	private static boolean isGiven(MultipartFile file) {
		return !file.isEmpty() || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
	}

	private static UploadedFile file(MultipartFile file) {
		try {
			return new UploadedFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
