package dev.starling.api;

import dev.starling.mail.Addresses;
import dev.starling.question.QuestionBank;
import dev.starling.search.Bank;
import dev.starling.search.BankPage;
import dev.starling.search.Criteria;
import dev.starling.search.Order;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is published, for whoever reads it with a program. Each answer names its schema.
 */
@RestController
@RequestMapping("/api")
class ApiController {

	private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

	private final Bank bank;

	private final QuestionBank questions;

	private final Addresses addresses;

	ApiController(Bank bank, QuestionBank questions, Addresses addresses) {
		this.bank = bank;
		this.questions = questions;
		this.addresses = addresses;
	}

	@GetMapping(path = "/questions", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<QuestionList> list(@RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String competency, @RequestParam(defaultValue = "") String level,
			@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String sort,
			@RequestParam(defaultValue = "1") int page) {
		BankPage found = this.bank.search(new Criteria(q, competency, level, category, Order.named(sort)), page);
		return described("questions.json").body(QuestionList.of(found, next(found), this.addresses));
	}

	private @Nullable String next(BankPage found) {
		if (!found.hasNext()) {
			return null;
		}
		Criteria criteria = found.criteria();
		return this.addresses.of(UriComponentsBuilder.fromPath("/api/questions")
			.queryParam("q", "{q}")
			.queryParam("competency", criteria.competency())
			.queryParam("level", criteria.level())
			.queryParam("category", criteria.category())
			.queryParam("sort", criteria.order().slug())
			.queryParam("page", found.number() + 1)
			.encode()
			.buildAndExpand(criteria.q())
			.toUriString());
	}

	@GetMapping(path = "/questions/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<QuestionContent> show(@PathVariable String slug) {
		return this.questions.published(slug)
			.map((question) -> described("question.json").body(QuestionContent.of(question)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@GetMapping("/schemas/{name}")
	ResponseEntity<Resource> schema(@PathVariable String name) {
		if (!name.matches("questions?\\.json")) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok().contentType(SCHEMA).body(new ClassPathResource("schemas/" + name));
	}

	private ResponseEntity.BodyBuilder described(String schema) {
		return ResponseEntity.ok()
			.header(HttpHeaders.LINK, "<" + this.addresses.of("/api/schemas/" + schema) + ">; rel=\"describedby\"");
	}

}
