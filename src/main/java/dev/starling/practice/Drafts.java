package dev.starling.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Drafts extends Repository<Draft, Long> {

	Draft save(Draft draft);

	Optional<Draft> findByIdAndCandidateId(long id, long candidate);

	int countByCandidateIdAndQuestionId(long candidate, long question);

	/** In the order of an index, or a question with many drafts would be passed last. */
	@NativeQuery("""
			select count(*) from (
				select 1 from draft where question_id = :question and shelf = 'AT_HAND' and written_at is not null
				order by question_id, edition_id fetch first :most rows only) written""")
	long countWritten(long question, int most);

	@Query("""
			select draft from Draft draft
			where draft.candidateId = :candidate and draft.questionId = :question and draft.shelf <> DELETED
			order by case when draft.writtenAt is null then 1 else 0 end, case when draft.shelf = AT_HAND then 0 else 1 end,
				draft.savedAt desc, draft.id desc""")
	List<Draft> findToGoOnWith(long candidate, long question, Limit limit);

	default Optional<Draft> toGoOnWith(long candidate, long question) {
		return findToGoOnWith(candidate, question, Limit.of(1)).stream().findFirst();
	}

	@Query("""
			select draft from Draft draft
			where draft.candidateId = :candidate and draft.editionId = :edition and draft.writtenAt is null
				and draft.shelf = AT_HAND
			order by draft.id""")
	List<Draft> findUntouched(long candidate, long edition, Limit limit);

	List<Draft> findByCandidateIdAndShelfOrderBySavedAtDescIdDesc(long candidate, Shelf shelf, Limit limit);

	@Query("""
			select draft from Draft draft, Draft last
			where last.id = :last and last.candidateId = :candidate and draft.candidateId = :candidate
				and draft.shelf = :shelf
				and (draft.savedAt < last.savedAt or (draft.savedAt = last.savedAt and draft.id < last.id))
			order by draft.savedAt desc, draft.id desc""")
	List<Draft> findAfter(long last, long candidate, Shelf shelf, Limit limit);

	List<Draft> findByCandidateIdOrderById(long candidate);

	/** Its parts and their versions go with it. */
	@Modifying
	@Query("delete from Draft draft where draft.candidateId = :candidate")
	void deleteByCandidate(long candidate);

	@Query("select draft.id from Draft draft where draft.shelf = DELETED and draft.shelvedAt < :before order by draft.shelvedAt")
	List<Long> findDeletedBefore(Instant before, Limit limit);

	@Modifying
	@Query("delete from Draft draft where draft.id in :ids and draft.shelf = DELETED and draft.shelvedAt < :before")
	void deleteForGood(List<Long> ids, Instant before);

}
