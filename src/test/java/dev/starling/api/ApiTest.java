package dev.starling.api;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.starling.testing.AppTest;
import dev.starling.testing.FillingQuestions;
import dev.starling.testing.Json;
import dev.starling.testing.Publishing;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bank as a program reads it.
 */
@AppTest
@DirtiesContext
class ApiTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void takeBack() {
		FillingQuestions.takeBack(this.jdbc);
	}

	@Test
	void aQuestionSaysAllThatItsPageSays() {
		JsonNode question = valid("/api" + Visitor.QUESTION);
		assertThat(question.get("title").asString()).isEqualTo("Navigating Professional Failure and Growth");
		assertThat(question.get("competencies")).hasSize(7);
		assertThat(question.get("signals")).hasSize(5);
		assertThat(question.get("clarifyingQuestions")).hasSize(2);
		assertThat(question.get("cheatCode").asString()).contains("Pivot to Systemic Change");
		assertThat(question.at("/modelAnswer/2/part").asString()).isEqualTo("action");
		assertThat(question.at("/modelAnswer/2/points/0/lead").asString()).isEqualTo("The Failure of Vision");
		assertThat(question.at("/modelAnswer/0/points/0/lead").isNull()).isTrue();
	}

	@Test
	void everyPublishedQuestionIsListedOnceFromPageToPage() {
		new FillingQuestions(this.jdbc, 3).add(30);
		int published = this.jdbc.queryForObject("select count(*) from question where published_edition_id is not null",
				Integer.class);
		Set<String> slugs = new HashSet<>();
		String next = "/api/questions";
		while (next != null) {
			JsonNode list = valid(next);
			assertThat(list.get("total").asInt()).isEqualTo(published);
			list.get("questions").forEach((one) -> assertThat(slugs.add(one.get("slug").asString())).isTrue());
			next = list.get("next").isNull() ? null : list.get("next").asString().replaceFirst("^https?://[^/]+", "");
		}
		assertThat(slugs).hasSize(published);
	}

	@Test
	void theListIsSearchedLikeThePage() {
		JsonNode list = valid("/api/questions?q=stakholder%20managment&level=senior-level");
		assertThat(list.findValuesAsString("slug")).contains("navigating-professional-failure-and-growth");
		assertThat(list.findValuesAsString("href")).anyMatch((href) -> href.endsWith("/api" + Visitor.QUESTION));
	}

	@Test
	void whatIsNotPublishedIsNotThere() {
		new Publishing(this.jdbc).publish("withdrawn", "Withdrawn", "Tell me.", "Mid Level");
		valid("/api/questions/withdrawn");
		new Publishing(this.jdbc).unpublish("withdrawn");
		assertThat(this.door.nobody().get("/api/questions/withdrawn")).hasStatus(404);
		assertThat(valid("/api/questions?q=withdrawn").get("total").asInt()).isZero();
		assertThat(this.door.nobody().get("/api/schemas/other.json")).hasStatus(404);
	}

	@Test
	void whatHasNotChangedIsNotSentAgain() {
		for (String address : new String[] { "/api" + Visitor.QUESTION, "/api/schemas/question.json" }) {
			String tag = this.door.nobody().get(address).getResponse().getHeader("ETag");
			assertThat(this.door.nobody().get(address, Map.of("If-None-Match", tag))).hasStatus(304);
		}
	}

	/** Follows an answer to its schema, and holds it against that. */
	private JsonNode valid(String address) {
		MvcTestResult result = this.door.nobody().get(address);
		assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("application/json");
		String link = result.getResponse().getHeader("Link");
		assertThat(link).endsWith("; rel=\"describedby\"");
		MvcTestResult schema = this.door.nobody()
			.get(link.substring(1, link.indexOf('>')).replaceFirst("^https?://[^/]+", ""));
		assertThat(schema).hasStatusOk().hasContentTypeCompatibleWith("application/schema+json");
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Visitor.body(schema))
			.validate(Visitor.body(result), InputFormat.JSON)).isEmpty();
		return Json.read(Visitor.body(result));
	}

}
