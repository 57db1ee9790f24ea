package dev.starling.practice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.starling.question.Part;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Sections extends Repository<Section, Section.Id> {

	void saveAll(Iterable<Section> sections);

	/**
	 * Moves on by one version where it is known whose the draft is.
	 * @return how many rows that was: 1, or 0 where somebody was faster
	 */
	@Modifying
	@Query("""
			update Section section set section.version = :version + 1, section.words = :words
			where section.id.draftId = :draft and section.id.part = :part and section.version = :version""")
	int advance(long draft, Part part, int version, int words);

	/** Waits for whoever is saving this part, so that what follows sees what they did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select section from Section section where section.id.draftId = :draft and section.id.part = :part")
	Optional<Section> lock(long draft, Part part);

	@Query("""
			select new dev.starling.practice.CurrentText(
				section.id.part, section.version, version.body, version.savedAt)
			from Section section left join SectionVersion version
				on version.id.draftId = section.id.draftId and version.part = section.id.part
				and version.version = section.version
			where section.id.draftId = :draft""")
	List<CurrentText> findTexts(long draft);

	@Query("""
			select new dev.starling.practice.CurrentText(
				section.id.part, section.version, version.body, version.savedAt)
			from Section section join Draft draft on draft.id = section.id.draftId left join SectionVersion version
				on version.id.draftId = section.id.draftId and version.part = section.id.part
				and version.version = section.version
			where section.id.draftId = :draft and draft.candidateId = :candidate and draft.shelf <> DELETED""")
	List<CurrentText> findTexts(long draft, long candidate);

	@Query("select section from Section section where section.id.draftId in :drafts")
	List<Section> findByDrafts(Collection<Long> drafts);

}
