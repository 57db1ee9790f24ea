package dev.starling.web;

import java.util.Map;

import dev.starling.storage.Commits;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the database goes away before anything was committed, nothing was changed. After
 * that we do not know, and say so.
 */
@AppTest
class CommitInDoubtTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Errors errors;

	@Test
	void isNotedAtRequestsThatChangeSomething() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		assertThat(candidate.get(draft).getRequest().getAttribute(Commits.TRIED)).isNull();
		assertThat(candidate.save(draft, "task", 0, "text").getRequest().getAttribute(Commits.TRIED)).isNotNull();
	}

	@Test
	void isToldAsSuch() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
		assertThat(told(request).get("message")).asString().contains("Nothing was changed");
		request.setAttribute(Commits.TRIED, true);
		assertThat(told(request).get("message")).asString()
			.contains("may have been kept or not")
			.doesNotContain("Nothing was changed");
	}

	private Map<String, Object> told(MockHttpServletRequest request) {
		return this.errors.getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults());
	}

}
