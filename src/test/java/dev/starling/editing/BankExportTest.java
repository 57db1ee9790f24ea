package dev.starling.editing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.starling.page.Page;
import dev.starling.page.Reading;
import dev.starling.page.Vocabulary;
import dev.starling.question.EditionTitle;
import dev.starling.question.QuestionBank;
import dev.starling.question.Term;
import dev.starling.question.Terms;
import dev.starling.testing.AppTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /admin/questions/bank.zip} and {@code /admin/questions/{slug}/page.txt}.
 */
@AppTest
class BankExportTest {

	@Autowired
	private Visitors.Door door;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private Terms terms;

	@Test
	void everyQuestionOfTheBankGoesOutAndReadsBackExactly() throws IOException {
		Map<String, String> files = files(
				this.door.administrator().get("/admin/questions/bank.zip").getResponse().getContentAsByteArray());
		Vocabulary known = new Vocabulary(this.terms.inOrder().categories().stream().map(Term::name).toList(),
				this.terms.inOrder().levels().stream().map(Term::name).toList());
		assertThat(files).hasSize(this.bank.publishedTitles().size());
		for (EditionTitle title : this.bank.publishedTitles()) {
			Page page = Contents.page(this.bank.published(title.slug()).orElseThrow());
			Reading reading = Reading.of(files.get(title.slug() + ".txt"), known);
			assertThat(reading.problems()).as(title.slug()).isEmpty();
			assertThat(reading.page()).isEqualTo(page);
		}
	}

	@Test
	void theSameBankGivesTheSameBytes() {
		Visitor admin = this.door.administrator();
		byte[] once = admin.get("/admin/questions/bank.zip").getResponse().getContentAsByteArray();
		assertThat(admin.get("/admin/questions/bank.zip").getResponse().getContentAsByteArray()).isEqualTo(once);
	}

	@Test
	void aPageIsTextThatBeginsAsThePageFormatDoes() {
		Visitor admin = this.door.administrator();
		assertThat(admin.get("/admin" + Visitor.QUESTION + "/page.txt")).hasStatusOk()
			.bodyText()
			.startsWith("The Question\nBehavioralNavigating Professional Failure and Growth\n")
			.contains("\nSituation – Context\n");
		assertThat(admin.get("/admin/questions/nonsense/page.txt")).hasStatus(404);
	}

	private static Map<String, String> files(byte[] archive) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
