package dev.starling.editing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.starling.page.PageWriter;
import dev.starling.question.EditionContent;
import dev.starling.question.PublishedBank;
import dev.starling.question.QuestionBank;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is published, to take away in the page format.
 */
@Controller
@RequestMapping("/admin/questions")
class ExportController {

	/** The same for all, so that the same bank gives the same bytes. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final QuestionBank bank;

	private final PublishedBank published;

	ExportController(QuestionBank bank, PublishedBank published) {
		this.bank = bank;
		this.published = published;
	}

	@GetMapping(path = "/{slug}/page.txt", produces = "text/plain;charset=UTF-8")
	@ResponseBody
	String page(@PathVariable String slug) {
		return this.bank.published(slug)
			.map(ExportController::text)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Question by question, so that the bank may be larger than the memory. */
	@GetMapping("/bank.zip")
	void bank(HttpServletResponse response) throws IOException {
		response.setContentType("application/zip");
		response.setHeader("Content-Disposition", "attachment; filename=\"starling-bank.zip\"");
		try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
			for (long edition : this.published.editions().values()) {
				EditionContent content = this.bank.edition(edition).orElseThrow();
				ZipEntry entry = new ZipEntry(content.slug() + ".txt");
				entry.setTimeLocal(NO_TIME);
				zip.putNextEntry(entry);
				zip.write(text(content).getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
	}

	private static String text(EditionContent edition) {
		return PageWriter.write(Contents.page(edition));
	}

}
