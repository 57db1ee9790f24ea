package dev.starling.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.starling.question.Part;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SectionVersions extends Repository<SectionVersion, SectionVersion.Id> {

	SectionVersion saveAndFlush(SectionVersion version);

	Optional<SectionVersion> findById(SectionVersion.Id id);

	@Query("select version from SectionVersion version where version.id.draftId = :draft order by version.savedAt, version.id.saveId")
	List<SectionVersion> findAllOf(long draft);

	@Query("""
			select version.body from SectionVersion version
			where version.id.draftId = :draft and version.part = :part and version.version = :number""")
	Optional<String> findBody(long draft, Part part, int number);

	@Query("""
			select new dev.starling.practice.LogLine(version.id.saveId, version.part, version.version, version.basedOn,
				version.words, version.restores, version.savedAt)
			from SectionVersion version where version.id.draftId = :draft and version.savedAt < :before
			order by version.savedAt desc, version.version desc, version.id.saveId""")
	List<LogLine> findLog(long draft, Instant before, Limit limit);

	/** Where each part stood; one that was not saved yet is not among them. */
	@Query("""
			select new dev.starling.practice.LogLine(version.id.saveId, version.part, version.version, version.basedOn,
				version.words, version.restores, version.savedAt)
			from SectionVersion version
			where version.id.draftId = :draft and (version.part, version.version) in (
				select earlier.part, max(earlier.version) from SectionVersion earlier
				where earlier.id.draftId = :draft and earlier.savedAt <= :at group by earlier.part)""")
	List<LogLine> findStateAt(long draft, Instant at);

	@Query("""
			select new dev.starling.practice.LogLine(version.id.saveId, version.part, version.version, version.basedOn,
				version.words, version.restores, version.savedAt)
			from SectionVersion version where version.id.draftId = :draft and version.version in :numbers""")
	List<LogLine> findVersions(long draft, Collection<Integer> numbers);

	/** What stands in each part now is never thinned away from then on. */
	@Modifying
	@NativeQuery("""
			update section_version set named = true
			where draft_id = :draft and exists (
				select 1 from section where section.draft_id = section_version.draft_id
				and section.part = section_version.part and section.version = section_version.version)""")
	void nameCurrent(long draft);

	@Query("select new dev.starling.practice.LoggedText(version.id.saveId, version.body) from SectionVersion version where version.id.draftId = :draft and version.id.saveId in :saves")
	List<LoggedText> findTexts(long draft, Collection<UUID> saves);

}
