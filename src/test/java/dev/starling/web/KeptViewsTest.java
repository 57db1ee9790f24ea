package dev.starling.web;

import java.util.Map;

import dev.starling.notice.Notice;
import dev.starling.notice.Notices;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An editor that is opened again and again.
 */
@AppTest
class KeptViewsTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private KeptViews views;

	@Autowired
	private Notices notices;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void isTheSamePageWithATokenOfItsOwnThatWorks() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		Document first = candidate.page(draft);
		Document second = candidate.page(draft);
		assertThat(token(second)).isNotBlank().isNotEqualTo(token(first));
		assertThat(second.select("input[name=_csrf]").eachAttr("value")).hasSizeGreaterThan(1)
			.containsOnly(token(second));
		first.select("input[name=_csrf]").remove();
		second.select("input[name=_csrf]").remove();
		assertThat(second.html()).isEqualTo(first.html());
		assertThat(candidate.save(draft, "task", 0, "It was mine.")).hasStatusOk();
	}

	@Test
	void isWrittenOnceAsLongAsItSaysTheSame() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		int before = this.views.size();
		candidate.page(draft);
		candidate.page(draft);
		assertThat(this.views.size()).isEqualTo(before);
		candidate.save(draft, "task", 0, "It says something else.");
		candidate.page(draft);
		candidate.page(draft);
		assertThat(this.views.size()).isEqualTo(before + 1);
	}

	@Test
	void showsWhatWasWrittenMeanwhile() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		for (int version = 0; version < 3; version++) {
			candidate.save(draft, "task", version, "Version " + version);
			assertThat(candidate.field(draft, "task")).isEqualTo("Version " + version);
			assertThat(candidate.page(draft).select("#part-task").attr("data-version"))
				.isEqualTo(Integer.toString(version + 1));
		}
		candidate.save(draft, "task", 3, "Version 0");
		assertThat(candidate.page(draft).select("#part-task").attr("data-version")).as("the same text once more")
			.isEqualTo("4");
	}

	@Test
	void tellsWhatIsNewMeanwhile() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		String before = candidate.page(draft).select("nav a[href=/notices]").text();
		long account = this.jdbc.queryForObject("select id from account where email = ?", Long.class,
				candidate.email());
		this.notices.tell(account, Notice.Kind.REPLY, "Somebody answered a comment", draft);
		assertThat(candidate.page(draft).select("nav a[href=/notices]").text()).isNotEqualTo(before).contains("1");
	}

	@Test
	void callsPeopleWhatTheyAreCalledNow() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.page("/account");
		candidate.post("/account/profile", Map.of("displayName", "Somebody Else", "timeZone", "Europe/Warsaw"));
		assertThat(candidate.page(draft).select("footer").text()).contains("Signed in as Somebody Else.");
	}

	private static String token(Document page) {
		return page.select("input[name=_csrf]").attr("value");
	}

}
