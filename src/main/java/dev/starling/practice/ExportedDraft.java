package dev.starling.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.starling.question.EditionContent;
import dev.starling.question.Part;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its candidate takes it away, with everything that was ever saved of it.
 *
 * @param id its number in addresses
 * @param name what the candidate calls it
 * @param question the question's title
 * @param prompt what the interviewer asks
 * @param edition which edition of the question it answers
 * @param shelf where it lies
 * @param shelvedAt since when, if not at hand
 * @param createdAt when it was started
 * @param savedAt when it was last saved
 * @param writtenAt when something was first written in it; null until then
 * @param parts the five, in order
 * @param versions every text that came in, the oldest in front
 */
record ExportedDraft(long id, String name, String question, String prompt, int edition, Shelf shelf,
		@Nullable Instant shelvedAt, Instant createdAt, Instant savedAt, @Nullable Instant writtenAt,
		List<ExportedPart> parts, List<Version> versions) {

	static ExportedDraft of(Draft draft, EditionContent brief, List<Section> sections, List<SectionVersion> versions) {
		List<ExportedPart> parts = sections.stream()
			.map((section) -> new ExportedPart(section.part(), section.version(), section.words().count()))
			.sorted()
			.toList();
		return new ExportedDraft(draft.id(), draft.name(), brief.title(), brief.prompt(), brief.number(), draft.shelf(),
				draft.shelvedAt(), draft.createdAt(), draft.savedAt(), draft.writtenAt(), parts,
				versions.stream().map(SectionVersion::export).toList());
	}

	/**
	 * Where a part stands.
	 *
	 * @param part which one
	 * @param version the number of its current text; 0 for none yet
	 * @param words how long that is
	 */
	record ExportedPart(Part part, int version, int words) implements Comparable<ExportedPart> {

		@Override
		public int compareTo(ExportedPart other) {
			return this.part.compareTo(other.part);
		}

	}

	/**
	 * A text that came in.
	 *
	 * @param save what the client called the save
	 * @param part which part it is of
	 * @param version its number; null where it was set aside, since a newer one stood
	 * there
	 * @param basedOn the number of the text that it was written over
	 * @param restores the save whose text it brought back; null where it was written
	 * @param words how long it is
	 * @param body the text
	 * @param savedAt when it came in
	 */
	record Version(UUID save, Part part, @Nullable Integer version, int basedOn, @Nullable UUID restores, int words,
			String body, Instant savedAt) {
	}

}
