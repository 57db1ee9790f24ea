package dev.starling.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a review says.
 *
 * @param id its number in addresses
 * @param submission the number of what it is about
 * @param coach the number of whoever wrote it; null for a former coach
 * @param verdict what it comes to; null before the coach has chosen
 * @param returnedAt when it came out; null until then
 * @param summary what it comes to, in words; its body may be empty
 * @param remarks its comments, in the order of the answer, and corrections
 * @param ratings every signal of the edition, in order
 */
public record ReviewContent(long id, long submission, @Nullable Long coach, @Nullable Verdict verdict,
		@Nullable Instant returnedAt, Remark summary, List<Remark> remarks, List<Rated> ratings) {

	/** The signals that the coach has left out. */
	public List<Rated> unrated() {
		return this.ratings.stream().filter((rated) -> rated.level() == null).toList();
	}

	/** The same without the comments that say nothing, which are none once it is sent. */
	ReviewContent withoutEmptyRemarks() {
		return new ReviewContent(this.id, this.submission, this.coach, this.verdict, this.returnedAt, this.summary,
				this.remarks.stream().filter((remark) -> !remark.body().isBlank()).toList(), this.ratings);
	}

	/** Whether it says anything in words. */
	public boolean saysAnything() {
		return !this.summary.body().isBlank() || this.remarks.stream().anyMatch((remark) -> !remark.body().isBlank());
	}

}
