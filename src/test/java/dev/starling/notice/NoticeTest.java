package dev.starling.notice;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.starling.testing.AppTest;
import dev.starling.testing.Statements;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What people are told, where they find it, and how it stops being new.
 */
@AppTest
class NoticeTest {

	private static final String REVIEWED = "Your answer to Navigating Professional Failure and Growth was reviewed";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private Notices notices;

	@Autowired
	private OldNotices old;

	@Autowired
	private Statements.Log log;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor candidate;

	private long account;

	@BeforeEach
	void aCandidate() {
		this.candidate = this.door.candidate();
		this.account = account(this.candidate);
	}

	@Test
	void isOnTheirPageWithTheLatestInFrontAndMarkedAsNew() {
		tell(Notice.Kind.CLAIMED, "A coach began to review your answer", "/drafts/1");
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/2");
		assertThat(texts(this.candidate)).containsExactly(REVIEWED, "A coach began to review your answer");
		assertThat(newOnes(this.candidate)).hasSize(2);
		assertThat(this.candidate.page("/notices").select("main time")).hasSize(2);
		assertThat(newOnes(this.candidate)).as("looking at the list is not reading it").hasSize(2);
	}

	@Test
	void whatIsNotSeenYetIsRenewedInsteadOfRepeated() {
		tell(Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/1");
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		this.jdbc.update("update notice set told_at = told_at - interval '1' minute");
		tell(Notice.Kind.REPLY, "Somebody answered a comment again", "/drafts/1");
		assertThat(texts(this.candidate)).containsExactly("Somebody answered a comment again", REVIEWED);
		tell(Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/2");
		assertThat(texts(this.candidate)).as("another link is another thing").hasSize(3);
	}

	@Test
	void whatWasSeenIsToldAgainWhenItHappensAgain() {
		tell(Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/1");
		follow(this.candidate);
		tell(Notice.Kind.REPLY, "Somebody answered a comment", "/drafts/1");
		assertThat(texts(this.candidate)).hasSize(2);
		assertThat(newOnes(this.candidate)).hasSize(1);
	}

	@Test
	void manyWhoTellTheSameAtTheSameTimeTellItOnce() {
		Visitor coach = this.door.coach();
		for (int time = 0; time < 5; time++) {
			String link = "/drafts/" + time;
			IntStream.range(0, 8).parallel().forEach((racer) -> {
				tell(Notice.Kind.REPLY, "Somebody answered a comment", link);
				this.notices.tellCoaches(Notice.Kind.QUEUE, "New answers wait for review", link, this.account);
			});
		}
		assertThat(texts(this.candidate)).hasSize(5);
		assertThat(texts(coach)).hasSize(5);
	}

	@Test
	void whoIsOvertakenByAnotherKeepsTheRestOfTheirWork() throws Exception {
		for (int time = 0; time < 5; time++) {
			String link = "/drafts/" + time;
			CountDownLatch begun = new CountDownLatch(1);
			CompletableFuture<Void> overtaken = this.transaction.execute((work) -> {
				tell(Notice.Kind.REPLY, "Somebody answered a comment", link);
				CompletableFuture<Void> other = CompletableFuture
					.runAsync(() -> this.transaction.executeWithoutResult((overtaking) -> {
						tell(Notice.Kind.RETURNED, REVIEWED, link);
						begun.countDown();
						tell(Notice.Kind.REPLY, "Somebody answered a comment", link);
					}));
				awaitQuietly(begun);
				return other;
			});
			overtaken.get(20, TimeUnit.SECONDS);
		}
		assertThat(texts(this.candidate)).hasSize(10);
	}

	@Test
	void isToldTogetherWithWhatHappenedOrNotAtAll() {
		this.transaction.executeWithoutResult((work) -> {
			tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
			work.setRollbackOnly();
		});
		assertThat(texts(this.candidate)).isEmpty();
	}

	@Test
	void coachesAndAdministratorsAreToldInOneStatementAndNobodyElse() {
		Visitor coach = this.door.coach();
		Visitor admin = this.door.administrator();
		Visitor author = this.door.coach();
		Visitor disabled = this.door.coach();
		this.jdbc.update("update account set disabled_at = now() where email = ?", disabled.email());
		long except = account(author);
		assertThat(this.log.during(
				() -> this.notices.tellCoaches(Notice.Kind.QUEUE, "New answers wait for review", "/questions", except)))
			.hasSize(1);
		assertThat(texts(coach)).containsExactly("New answers wait for review");
		assertThat(texts(admin)).containsExactly("New answers wait for review");
		assertThat(texts(author)).isEmpty();
		assertThat(texts(this.candidate)).isEmpty();
		assertThat(count("account_id = " + account(disabled))).isZero();
		this.notices.tellCoaches(Notice.Kind.QUEUE, "More answers wait for review", "/questions", this.account);
		assertThat(texts(coach)).containsExactly("More answers wait for review");
		assertThat(texts(author)).containsExactly("More answers wait for review");
	}

	@Test
	void aGuestIsToldNothing() {
		this.door.guest();
		long guest = this.jdbc.queryForObject("select max(id) from account where email is null", Long.class);
		this.notices.tell(guest, Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		assertThat(count("account_id = " + guest)).isZero();
	}

	@Test
	void isSeenOnceThePageIsShownAndNotWhenADeviceFetchesItForLater() {
		String draft = this.candidate.startDraft();
		this.candidate.save(draft, "task", 0, "I owned the plan.");
		String round = this.candidate.submit(draft);
		tell(Notice.Kind.RETURNED, REVIEWED, round);
		assertThat(this.candidate.get(round, Map.of("Starling-For-Later", "true"))).hasStatus(200);
		assertThat(newOnes(this.candidate)).containsExactly(REVIEWED);
		this.candidate.page(round);
		assertThat(newOnes(this.candidate)).isEmpty();
	}

	@Test
	void followingItLeadsThereAndMarksItAlone() {
		String draft = this.candidate.startDraft();
		tell(Notice.Kind.CLAIMED, "A coach began to review your answer", "/drafts/1");
		tell(Notice.Kind.RETURNED, REVIEWED, draft + "?show=cheat-code#task");
		assertThat(follow(this.candidate)).isEqualTo(draft + "?show=cheat-code#task");
		assertThat(newOnes(this.candidate)).containsExactly("A coach began to review your answer");
		assertThat(this.candidate.page("/notices").select("main a.notice-link").attr("href"))
			.as("what was seen still leads there")
			.isEqualTo(draft + "?show=cheat-code#task");
	}

	@Test
	void somebodyElsesIsNotThere() {
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		String action = this.candidate.page("/notices").select("main li form").attr("action");
		Visitor stranger = this.door.candidate();
		assertThat(stranger.post(action, Map.of())).hasStatus(404);
		assertThat(stranger.post("/notices/999999999", Map.of())).hasStatus(404);
		assertThat(texts(stranger)).isEmpty();
		stranger.post("/notices/seen", Map.of());
		assertThat(newOnes(this.candidate)).hasSize(1);
	}

	@Test
	void allAreMarkedThatWereThereWhenThePageWasMade() {
		tell(Notice.Kind.CLAIMED, "A coach began to review your answer", "/drafts/1");
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		Element button = this.candidate.page("/notices").select("button[name=until]").first();
		assertThat(button.text()).isEqualTo("Mark all as read");
		tell(Notice.Kind.CORRECTION, "A coach added a correction", "/drafts/1");
		this.jdbc.update("update notice set told_at = told_at + interval '1' minute where kind = 'CORRECTION'");
		assertThat(this.candidate.post("/notices/seen", Map.of("until", button.val()))).hasRedirectedUrl("/notices");
		assertThat(newOnes(this.candidate)).containsExactly("A coach added a correction");
		this.jdbc.update("update notice set told_at = told_at - interval '1' minute where kind = 'CORRECTION'");
		this.candidate.post("/notices/seen", Map.of());
		assertThat(newOnes(this.candidate)).isEmpty();
		assertThat(texts(this.candidate)).hasSize(3);
		assertThat(this.candidate.page("/notices").select("button[name=until]")).isEmpty();
	}

	@Test
	void theNavigationCountsWhatIsNew() {
		assertThat(badge("/drafts")).isEmpty();
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		assertThat(badge("/drafts")).containsExactly("1", "1 new notice");
		fill(98);
		assertThat(badge("/questions")).containsExactly("99", "99 new notices");
		tell(Notice.Kind.CLAIMED, "A coach began to review your answer", "/drafts/1");
		assertThat(badge("/account")).containsExactly("99+", "99+ new notices");
		assertThat(this.door.guest().page("/drafts").select("nav a[href=/notices]")).isEmpty();
		assertThat(this.door.nobody().page("/questions").select("nav a[href=/notices]")).isEmpty();
		assertThat(Visitor.page(this.candidate.get("/drafts/999999999")).select("nav .badge"))
			.as("a page that tells of trouble asks the database for nothing")
			.isEmpty();
	}

	@Test
	void whatOnePageDoesNotHoldIsOnTheNext() {
		fill(120);
		this.jdbc.update("update notice set told_at = ? where account_id = ? and link <> '/drafts/7'",
				OffsetDateTime.of(2026, 11, 1, 12, 0, 0, 0, ZoneOffset.UTC), this.account);
		List<String> all = new ArrayList<>();
		int pages = 0;
		for (String address = "/notices"; address != null; pages++) {
			Document page = this.candidate.page(address);
			all.addAll(page.select("main .notice-text").eachText());
			address = page.select("main a:contains(Older notices)")
				.stream()
				.map((link) -> link.attr("href"))
				.findFirst()
				.orElse(null);
		}
		assertThat(pages).isEqualTo(3);
		assertThat(all).hasSize(120).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/notices?before=0", "/notices?before=-1&id=-1", "/notices?before=9223372036854775807",
			"/notices?before=-9223372036854775808&id=9223372036854775807" })
	void anyPlaceToGoOnFromIsAPage(String address) {
		assertThat(this.candidate.get(address)).hasStatusOk();
	}

	@Test
	void anEmptyPageSaysWhatWillBeThere() {
		Document page = this.candidate.page("/notices");
		assertThat(page.select("main").text())
			.contains("Nothing new yet. You are told here when a coach takes up an answer");
		assertThat(page.select("main").text()).doesNotContain("As a coach");
		assertThat(page.select("main button")).isEmpty();
	}

	@Test
	void withoutAMailServerThereIsNothingToSwitch() {
		assertThat(this.candidate.page("/notices").select("main").text()).doesNotContain("by mail");
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		assertThat(count("mail_due_at is not null and account_id = " + this.account)).isZero();
	}

	@Test
	void isOneLineHoweverLongATitleIs() {
		tell(Notice.Kind.RETURNED, "Your answer\r\nBcc: to\u2028" + "💳".repeat(400), "/drafts/1");
		String text = texts(this.candidate).get(0);
		assertThat(text).startsWith("Your answer Bcc: to 💳").endsWith("💳…");
		assertThat(text.codePointCount(0, text.length())).isEqualTo(News.LONGEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "drafts", "//evil.example", "/\\evil.example", "https://evil.example", "/drafts\n",
			"/{drafts}" })
	void leadsNowhereElse(String link) {
		assertThatIllegalArgumentException().isThrownBy(() -> tell(Notice.Kind.RETURNED, REVIEWED, link));
	}

	@Test
	void goesNinetyDaysAfterItWasSeenAndAfterAYearAnyway() {
		tell(Notice.Kind.CLAIMED, "A coach began to review your answer", "/drafts/1");
		follow(this.candidate);
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		later(89);
		assertThat(texts(this.candidate)).hasSize(2);
		later(2);
		assertThat(texts(this.candidate)).containsExactly(REVIEWED);
		later(273);
		assertThat(texts(this.candidate)).containsExactly(REVIEWED);
		later(2);
		assertThat(texts(this.candidate)).isEmpty();
	}

	@Test
	void goesWithItsAccount() {
		tell(Notice.Kind.RETURNED, REVIEWED, "/drafts/1");
		this.candidate.post("/notices/mail", Map.of("kind", "QUEUE"));
		this.candidate.post("/account/deletion", Map.of("confirmation", Visitor.PASSWORD));
		assertThat(count("account_id = " + this.account)).isZero();
	}

	private void tell(Notice.Kind kind, String text, String link) {
		this.notices.tell(this.account, kind, text, link);
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void fill(int notices) {
		for (int i = 0; i < notices; i++) {
			tell(Notice.Kind.REPLY, "Notice " + i, "/drafts/" + i);
		}
	}

	private void later(int days) {
		this.jdbc.update("update notice set kept_until = kept_until - interval '" + days + "' day where account_id = ?",
				this.account);
		this.old.remove();
	}

	private static String follow(Visitor visitor) {
		String action = visitor.page("/notices").select("main li form").attr("action");
		return visitor.post(action, Map.of()).getResponse().getRedirectedUrl();
	}

	private static List<String> texts(Visitor visitor) {
		return visitor.page("/notices").select("main .notice-text").eachText();
	}

	private static List<String> newOnes(Visitor visitor) {
		return visitor.page("/notices").select("main .fresh:contains(new) .notice-text").eachText();
	}

	private List<String> badge(String address) {
		return this.candidate.page(address).select("nav a[href=/notices] .badge span").eachText();
	}

	private long account(Visitor visitor) {
		return this.jdbc.queryForObject("select id from account where email = ?", Long.class, visitor.email());
	}

	private long count(String where) {
		return this.jdbc.queryForObject("select count(*) from notice where " + where, Long.class);
	}

}
