package dev.starling.practice;

import java.util.List;
import java.util.Optional;

import dev.starling.question.Part;

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

}
