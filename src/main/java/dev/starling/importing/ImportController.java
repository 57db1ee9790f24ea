package dev.starling.importing;

import java.util.List;
import java.util.Set;

import dev.starling.account.Me;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pasting pages: first what was understood, then what is stored.
 */
@Controller
@RequestMapping("/admin/questions/import")
class ImportController {

	private final Imports imports;

	ImportController(Imports imports) {
		this.imports = imports;
	}

	@GetMapping
	String begin() {
		return "importing/import";
	}

	@PostMapping
	String look(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "look") String then,
			@RequestParam(defaultValue = "") Set<Integer> take, @RequestParam(defaultValue = "") Set<Integer> replace,
			@AuthenticationPrincipal Me me, Model model, HttpServletResponse response) {
		model.addAttribute("text", text);
		try {
			List<Sheet> sheets = Upload.pasted(text);
			if (then.equals("store") && store(sheets, take, replace, me, model, response)) {
				return "redirect:/admin/questions";
			}
			model.addAttribute("proposals", this.imports.proposals(sheets));
		}
		catch (RefusedUploadException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", ex.getReason());
		}
		return "importing/import";
	}

	private boolean store(List<Sheet> sheets, Set<Integer> take, Set<Integer> replace, Me me, Model model,
			HttpServletResponse response) {
		try {
			if (this.imports.store(sheets, take, replace, me) > 0) {
				return true;
			}
			model.addAttribute("refused", "Nothing was stored: choose at least one page.");
		}
		catch (ChangedMeanwhileException ex) {
			model.addAttribute("refused", ex.getMessage());
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return false;
	}

}
