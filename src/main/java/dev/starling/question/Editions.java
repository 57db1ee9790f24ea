package dev.starling.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Editions extends Repository<Edition, Long> {

	@Query("select edition from Edition edition join fetch edition.question where edition.id = :id")
	Optional<Edition> findById(long id);

	/** One that was published at some time, and does not change any more. */
	@Query("""
			select edition from Edition edition join fetch edition.question
			where edition.id = :id and edition.state <> 'DRAFT'""")
	Optional<Edition> findFinished(long id);

	@Query("select question.publishedEdition.id from Question question where question.slug = :slug")
	Optional<Long> findPublishedId(String slug);

	@Query("""
			select question.publishedEdition.id from Question question
			where question.publishedEdition is not null order by question.id""")
	List<Long> findPublishedIds(Limit limit);

	@Query("""
			select new dev.starling.question.EditionTitle(
				edition.id, question.id, question.slug, edition.title, edition.level)
			from Question question join question.publishedEdition edition
			where question.slug = :slug""")
	Optional<EditionTitle> findPublishedTitle(String slug);

	@Query("""
			select new dev.starling.question.EditionTitle(
				edition.id, question.id, question.slug, edition.title, edition.level)
			from Question question join question.publishedEdition edition
			order by edition.title, question.id""")
	List<EditionTitle> findPublishedTitles(Limit limit);

	@Query("""
			select new dev.starling.question.Competency(competency.competencyId, max(competency.name))
			from Question question join question.publishedEdition edition join edition.competencies competency
			group by competency.competencyId order by max(competency.name), competency.competencyId""")
	List<Competency> findPublishedCompetencies(Limit limit);

	@Query("select question.publishedEdition.id from Question question where question.id = :question")
	Optional<Long> findPublishedId(long question);

	@Query("""
			select new dev.starling.question.EditionTitle(
				edition.id, question.id, question.slug, edition.title, edition.level)
			from Edition edition join edition.question question
			where edition.id in :ids""")
	List<EditionTitle> findTitles(Collection<Long> ids);

}
