package dev.starling.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import dev.starling.submission.Round;
import org.jspecify.annotations.Nullable;

/**
 * A review as its candidate takes it away.
 *
 * @param question the question's title
 * @param round 1 for the first
 * @param coach who wrote it; null for a former coach
 * @param verdict what it comes to
 * @param returnedAt when it came out
 * @param summary what it comes to, in words
 * @param comments what it says of the answer, in order
 * @param ratings how well the answer shows each signal
 * @param earlierComments what it says of comments of earlier rounds
 */
record ExportedReview(String question, int round, @Nullable String coach, Verdict verdict, Instant returnedAt,
		ExportedRemark summary, List<ExportedRemark> comments, List<ExportedRating> ratings,
		List<Map<String, Object>> earlierComments) {

	static ExportedReview of(ReviewContent content, Round round, EditionContent brief, @Nullable String coach,
			List<Map<String, Object>> earlierComments) {
		return new ExportedReview(brief.title(), round.number(), coach, content.verdict(), content.returnedAt(),
				ExportedRemark.of(content.summary()), content.remarks().stream().map(ExportedRemark::of).toList(),
				content.ratings().stream().map((rated) -> ExportedRating.of(rated, round)).toList(), earlierComments);
	}

	String toMarkdown() {
		StringBuilder text = new StringBuilder("# " + this.question + ", round " + this.round + ": the review\n\n**"
				+ this.verdict.label() + "**, said " + ((this.coach != null) ? this.coach : "a former coach") + " on "
				+ this.returnedAt + ".\n");
		this.summary.write(text);
		if (!this.comments.isEmpty()) {
			text.append("\n## Comments\n");
			this.comments.forEach((remark) -> {
				text.append("\n### ").append(remark.where()).append("\n");
				remark.write(text);
			});
		}
		text.append("\n## Signals\n\n");
		this.ratings.forEach((rating) -> rating.write(text));
		return text.toString();
	}

	private static String quoted(String words) {
		return "> " + words.replace("\n", "\n> ") + "\n";
	}

	/**
	 * Something that the coach says.
	 *
	 * @param part the part that it is about; null for the whole answer
	 * @param quote the words that it is about; null for none in particular
	 * @param body what it says
	 * @param savedAt when it was said
	 * @param correction whether it was added after the review was out
	 * @param praise whether it finds the words strong as they are
	 * @param done whether its candidate has ticked it off
	 * @param replies what was said to it since
	 */
	record ExportedRemark(@Nullable Part part, @Nullable String quote, String body, Instant savedAt, boolean correction,
			boolean praise, boolean done, List<Remark.Reply> replies) {

		static ExportedRemark of(Remark remark) {
			return new ExportedRemark(remark.part(), remark.quote(), remark.body(), remark.savedAt(),
					remark.correction(), remark.praise(), remark.done(), remark.replies());
		}

		String where() {
			return this.correction ? "Correction" : (this.part != null) ? this.part.label() : "The whole answer";
		}

		void write(StringBuilder text) {
			if (this.quote != null) {
				text.append("\n").append(quoted(this.quote));
			}
			if (!this.body.isBlank()) {
				text.append("\n").append(this.body).append("\n");
			}
			if (this.praise) {
				text.append("\nStrong as it is.\n");
			}
			for (Remark.Reply reply : this.replies) {
				text.append("\n").append(reply.byCoach() ? "The coach: " : "You: ").append(reply.body()).append("\n");
			}
		}

	}

	/**
	 * How well the answer shows a signal.
	 *
	 * @param signal its name
	 * @param level 1 to 5; null for not rated
	 * @param opposite whether the words show the opposite
	 * @param words the words that bear it out
	 */
	record ExportedRating(String signal, @Nullable Integer level, boolean opposite, List<String> words) {

		static ExportedRating of(Rated rated, Round round) {
			return new ExportedRating(rated.signal().name(), (rated.level() != null) ? rated.level().number() : null,
					rated.opposite(),
					rated.evidence()
						.stream()
						.map((passage) -> passage.range().of(round.text(passage.part())))
						.toList());
		}

		void write(StringBuilder text) {
			String level = (this.level != null)
					? this.level + ", " + Level.of(this.level).map(Level::label).orElseThrow() : "not rated";
			text.append("- ").append(this.signal).append(": ").append(level).append("\n");
			if (this.opposite) {
				text.append("  - this shows the opposite\n");
			}
			this.words.forEach((words) -> text.append("  - “").append(words.replace("\n", " ")).append("”\n"));
		}

	}

}
