package dev.starling.importing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.starling.testing.AppTest;
import dev.starling.testing.StarterBank;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code /admin/imports/{id}}: several pages, as files or as one text, told apart, chosen
 * and stored together.
 */
@AppTest
class UploadedPagesTest {

	private static final String IMPORT = "/admin/questions/import";

	@Autowired
	private Visitors.Door door;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Storing storing;

	private Visitor admin;

	@BeforeEach
	void anAdministrator() {
		this.admin = this.door.administrator();
	}

	@Test
	void aZipFileIsToldApartAndNothingIsStoredBeforeItIsConfirmed() {
		store(upload(Map.of("made.txt", page("Being in the Making"))));
		String upload = upload(Map.of("a new.txt", page("Told Apart First"), "b twice.txt", page("Told Apart First"),
				"c making.txt", page("Being in the Making"), "d broken.txt",
				page("Told Apart Broken").replace("Task – ", "Resolution – "), "e gap.txt",
				"The Question\nTold Apart Short\nWhy?\n", "f same.txt", StarterBank.page("hearing-hard-feedback")));
		Document table = this.admin.page(upload);
		assertThat(table.select("h1").text()).isEqualTo("6 pages came in");
		assertThat(states(table)).containsEntry("bank.zip / a new.txt, line 1", "new question")
			.containsEntry("bank.zip / b twice.txt, line 1", "its title came before")
			.containsEntry("bank.zip / c making.txt, line 1", "an edition is in the making")
			.containsEntry("bank.zip / d broken.txt, line 1", "cannot be stored 2 to mend")
			.containsEntry("bank.zip / e gap.txt, line 1", "new question incomplete")
			.containsEntry("bank.zip / f same.txt, line 1", "says what is published");
		assertThat(table.select("[name=take][checked]")).hasSize(2);
		assertThat(table.select("[name=take]")).hasSize(3);
		assertThat(table.select("[name=view]").eachText()).containsExactly("all 6", "new question 2",
				"says what is published 1", "an edition is in the making 1", "its title came before 1",
				"cannot be stored 1");
		assertThat(this.admin.page(upload + "?show=BROKEN").select("tbody tr")).hasSize(1);
		assertThat(titles()).doesNotContain("Told Apart First", "Told Apart Short");
	}

	@Test
	void thoseThatAreChosenAreStoredAndNoOther() {
		String upload = upload(
				Map.of("1.txt", page("Chosen One"), "2.txt", page("Chosen Two"), "3.txt", page("Chosen Not")));
		Document table = this.admin.page(upload);
		assertThat(table.select("[name=take]").eachAttr("value")).containsExactly("0", "1", "2");
		assertThat(this.admin.post(upload, Map.of("shown", "0,1,2", "take", "0,1", "then", "import")))
			.hasRedirectedUrl(upload);
		assertThat(done(upload).select("h1").text()).isEqualTo("2 pages are stored");
		assertThat(titles()).contains("Chosen One", "Chosen Two").doesNotContain("Chosen Not");
		assertThat(this.jdbc.queryForObject("select count(*) from uploaded_page where upload_id = ?", Long.class,
				id(upload)))
			.isZero();
		assertThat(this.door.nobody().get("/questions/chosen-one")).hasStatus(404);
	}

	@Test
	void whereOneCanNoLongerBeStoredNoneIs() {
		String upload = upload(Map.of("1.txt", page("Together One"), "2.txt", page("Together Two")));
		Visitor other = this.door.administrator();
		other.post("/admin/questions/new", Map.of("title", "Together Two", "prompt", "Mine."));
		this.admin.post(upload, Map.of("then", "import"));
		Document table = done(upload);
		assertThat(table.select("[role=alert]").text()).startsWith("Nothing was stored: “Together Two”");
		assertThat(table.select("tbody tr")).hasSize(2);
		assertThat(titles()).doesNotContain("Together One");
		assertThat(other.page("/admin/questions/together-two/edit").select("#prompt").val()).isEqualTo("Mine.");

		this.admin.post(upload, Map.of("shown", "0,1", "take", "0", "then", "import"));
		done(upload);
		assertThat(titles()).contains("Together One");
	}

	@Test
	void ofTwoWhoStoreTheSameNewPagesAtOnceOneIsTold() {
		Visitor other = this.door.administrator();
		String mine = upload(Map.of("1.txt", page("Both Have One"), "2.txt", page("Both Have Two")));
		String theirs = upload(other, Map.of("1.txt", page("Both Have Two"), "2.txt", page("Both Have One")));
		this.admin.post(mine, Map.of("then", "import"));
		other.post(theirs, Map.of("then", "import"));
		assertThat(
				List.of(done(mine), done(other, theirs)).stream().map((page) -> page.select("h1, [role=alert]").text()))
			.satisfiesExactlyInAnyOrder((page) -> assertThat(page).contains("2 pages are stored"),
					(page) -> assertThat(page).contains("Nothing was stored"));
		assertThat(titles()).containsOnlyOnce("Both Have One", "Both Have Two");
	}

	@Test
	void whatIsInTheMakingIsReplacedOnlyWhereThatIsChosen() {
		store(upload(Map.of("1.txt", page("Kept in the Making"))));
		String edit = "/admin/questions/kept-in-the-making/edit";
		String upload = upload(Map.of("1.txt",
				page("Kept in the Making").replace("What is the hardest", "Kindly, what is the hardest")));
		this.admin.post(upload, Map.of("then", "all"));
		this.admin.post(upload, Map.of("then", "import"));
		assertThat(this.admin.page(upload).select("[role=alert]").text()).contains("choose at least one page");
		assertThat(this.admin.page(edit).select("#prompt").val()).startsWith("What is");
		this.admin.post(upload, Map.of("shown", "0", "take", "0", "then", "import"));
		done(upload);
		assertThat(this.admin.page(edit).select("#prompt").val()).startsWith("Kindly");
	}

	@Test
	void aBrokenPageIsMendedWhereItIsShown() {
		String broken = page("Mended Here").replace("Task – ", "Resolution – ");
		String upload = upload(Map.of("1.txt", page("Beside It"), "2.txt", broken));
		String page = this.admin.page(upload).select("tbody a").get(1).attr("href");
		Document shown = this.admin.page(page);
		assertThat(shown.select(".problem")).isNotEmpty();
		assertThat(this.admin.post(page, Map.of("text", page("Mended Here")))).hasRedirectedUrl(page);
		assertThat(this.admin.page(page).select(".problem")).isEmpty();
		store(upload);
		assertThat(titles()).contains("Mended Here", "Beside It");
	}

	@Test
	void twoPagesThatRanIntoOneAreTwoAfterTheyAreMended() {
		String both = page("Ran In First") + "\nQuestion it is\n"
				+ page("Ran In Second").replaceFirst("(?i)the question\n", "");
		String upload = upload(Map.of("1.txt", page("Ran In Last"), "2.txt", both));
		String page = upload + "/pages/1";
		assertThat(this.admin.page(page).select(".label").text()).contains("cannot be stored");
		this.admin.post(page, Map.of("text", both.replace("Question it is", "The Question")));
		assertThat(states(this.admin.page(upload)).values()).containsOnly("new question");
		store(upload);
		assertThat(titles()).contains("Ran In First", "Ran In Second", "Ran In Last");
	}

	@Test
	void aTextOfManyPagesIsShownInPartsAndChoicesAreKeptBetweenThem() {
		String text = String.join("\n", IntStream.range(0, 130).mapToObj((i) -> page("Many " + i)).toList());
		String upload = this.admin.post(IMPORT, Map.of("text", text)).getResponse().getRedirectedUrl();
		Document table = this.admin.page(upload);
		assertThat(table.select("tbody tr")).hasSize(100);
		String next = this.admin.post(upload, Map.of("shown", numbers(0, 100), "take", numbers(0, 99), "then", "next"))
			.getResponse()
			.getRedirectedUrl();
		assertThat(this.admin.page(next).select("tbody tr")).hasSize(30);
		store(upload);
		assertThat(this.jdbc.queryForObject("select count(*) from edition where title like 'Many %'", Long.class))
			.isEqualTo(129);
	}

	@Test
	void nobodyElseSeesIt() {
		String upload = upload(Map.of("1.txt", page("Mine One"), "2.txt", page("Mine Two")));
		Visitor other = this.door.administrator();
		assertThat(other.get(upload)).hasStatus(404);
		assertThat(other.post(upload, Map.of("then", "import"))).hasStatus(404);
		assertThat(other.get(upload + "/pages/0")).hasStatus(404);
		assertThat(other.post(upload + "/pages/0", Map.of("text", "x"))).hasStatus(404);
		assertThat(titles()).doesNotContain("Mine One");
	}

	@Test
	void theLaterUploadTakesThePlaceOfTheEarlier() {
		String first = upload(Map.of("1.txt", page("Earlier One"), "2.txt", page("Earlier Two")));
		String second = upload(Map.of("1.txt", page("Later One"), "2.txt", page("Later Two")));
		assertThat(this.admin.get(first)).hasStatus(404);
		assertThat(this.admin.get(second)).hasStatusOk();
	}

	@Test
	void isForgottenAfterADay() {
		String upload = upload(Map.of("1.txt", page("Forgotten One"), "2.txt", page("Forgotten Two")));
		this.storing.forgetOld();
		assertThat(this.admin.get(upload)).hasStatusOk();
		this.jdbc.update("update upload set created_at = ? where id = ?", OffsetDateTime.now().minusHours(25),
				id(upload));
		this.storing.forgetOld();
		assertThat(this.admin.get(upload)).hasStatus(404);
	}

	@Test
	void whereTheServerStoppedInTheMiddleItSaysSoAndBeginsAgain() {
		String upload = upload(Map.of("1.txt", page("Stopped One"), "2.txt", page("Stopped Two")));
		this.jdbc.update("update upload set state = 'STORING', attempt = 1, chosen = 2 where id = ?", id(upload));
		assertThat(this.admin.page(upload).select("progress").attr("max")).isEqualTo("2");
		this.admin.post(upload, Map.of("then", "none"));
		this.jdbc.update("update upload set seen_at = ? where id = ?", OffsetDateTime.now().minusMinutes(2),
				id(upload));
		Document table = this.admin.page(upload);
		assertThat(table.select("[role=alert]").text()).startsWith("The server stopped in the middle.");
		assertThat(table.select("[name=take][checked]")).hasSize(2);
		store(upload);
		assertThat(titles()).contains("Stopped One", "Stopped Two");
	}

	@Test
	void whatIsNoTextIsRefusedWithASentenceAndNothingIsKept() {
		long before = this.jdbc.queryForObject("select count(*) from upload", Long.class);
		byte[] bomb = Packed.zip().with("bomb.txt", "0".repeat(5_000_000)).bytes();
		refused("bomb.zip", bomb, "unpacks to more than");
		refused("out.zip", Packed.zip().with("../out.txt", "x").bytes(), "leads out of it");
		refused("long.txt", "x".repeat(9_000_000).getBytes(StandardCharsets.UTF_8), "has more than");
		refused("utf16.txt", page("x").getBytes(StandardCharsets.UTF_16LE), "utf16.txt");
		refused("page.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "PDF");
		refused("entity.docx", Packed.document(
				"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document>&e;</w:document>"),
				"entity.docx");
		assertThat(this.jdbc.queryForObject("select count(*) from upload", Long.class)).isEqualTo(before);
	}

	private void refused(String name, byte[] bytes, String why) {
		MvcTestResult answer = this.admin.upload(IMPORT, Map.of(name, bytes));
		assertThat(answer).hasStatus(422);
		assertThat(Visitor.page(answer).select("[role=alert]").text()).contains(why, "Nothing was kept.");
	}

	@Test
	void oneFileWithOnePageIsShownBesideItsText() {
		MvcTestResult answer = this.admin.upload(IMPORT, Map.of("one.docx", Packed.wordOf(page("Beside Its Text"))));
		assertThat(answer).hasStatusOk();
		Document shown = Visitor.page(answer);
		assertThat(shown.select(".proposal h2").text()).isEqualTo("Beside Its Text");
		assertThat(shown.select("#text").val()).contains("Beside Its Text");
	}

	private static UUID id(String upload) {
		return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
	}

	private String upload(Map<String, String> files) {
		return upload(this.admin, files);
	}

	private static String upload(Visitor admin, Map<String, String> files) {
		Packed zip = Packed.zip();
		Map<String, String> given = new HashMap<>(files);
		given.keySet().stream().sorted().forEach((name) -> zip.with(name, given.get(name)));
		admin.page(IMPORT);
		if (files.size() == 1) {
			zip.with("zz.txt", "Nothing of this can be understood.");
		}
		MvcTestResult answer = admin.upload(IMPORT, Map.of("bank.zip", zip.bytes()));
		assertThat(answer).hasStatus3xxRedirection();
		return answer.getResponse().getRedirectedUrl();
	}

	private void store(String upload) {
		this.admin.post(upload, Map.of("then", "import"));
		assertThat(done(upload).select("h1").text()).endsWith("stored");
	}

	private Document done(String upload) {
		return done(this.admin, upload);
	}

	private static Document done(Visitor admin, String upload) {
		return await().atMost(Duration.ofSeconds(30))
			.until(() -> admin.page(upload), (page) -> page.select("progress").isEmpty());
	}

	private List<String> titles() {
		return this.jdbc.queryForList("select title from edition", String.class);
	}

	private static Map<String, String> states(Document table) {
		Map<String, String> states = new HashMap<>();
		for (Element row : table.select("tbody tr")) {
			states.put(row.select("td:eq(1) .small").text(), row.select("td:eq(2)").text());
		}
		return states;
	}

	private static String numbers(int from, int to) {
		return String.join(",", IntStream.range(from, to).mapToObj(Integer::toString).toList());
	}

	private static String page(String title) {
		return StarterBank.page("hearing-hard-feedback", title);
	}

}
