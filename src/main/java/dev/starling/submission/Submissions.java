package dev.starling.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.starling.question.Part;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Submissions extends Repository<Submission, Long> {

	Submission saveAndFlush(Submission submission);

	/** Stands in the queue under each competency, too; the database keeps it in step. */
	@Modifying
	@Query(nativeQuery = true, value = """
			insert into submission_competency
				(submission_id, competency_id, state, queue_day, submitted_at, candidate_id)
			select distinct id, competency_id, state, queue_day, submitted_at, candidate_id
			from submission join edition_competency on edition_competency.edition_id = submission.edition_id
			where id = :submission""")
	void queueByCompetency(long submission);

	Optional<Submission> findById(long id);

	Optional<Submission> findByIdAndCandidateId(long id, long candidate);

	List<Submission> findByDraftIdOrderByRound(long draft);

	List<Submission> findByCandidateIdOrderById(long candidate);

	/** In the order of an index, for the reason that {@link Queue#count} is. */
	@NativeQuery("""
			select count(*) from (
				select 1 from submission where state = 'WAITING' and question_id = :question
				order by queue_day, submitted_at, id fetch first :most rows only) waiting""")
	long countWaiting(long question, int most);

	@Query("""
			select new dev.starling.submission.RoundTitle(submission.id, submission.editionId, submission.round,
				submission.neededBy,
				coalesce(substring(situation.body, 1, dev.starling.submission.QueueLine.OPENING), ''))
			from Submission submission left join submission.parts situation on key(situation) = SITUATION
			where submission.id in :ids""")
	List<RoundTitle> findTitles(Collection<Long> ids);

	/**
	 * Waits for whoever claims or withdraws it, so that what follows sees what they did.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select submission from Submission submission where submission.id = :id")
	Optional<Submission> lock(long id);

	@Query("""
			select new dev.starling.submission.Submissions$FrozenPart(submission.id, submission.round, submission.state,
				submission.submittedAt, key(part), part.version)
			from Submission submission join submission.parts part
			where submission.draftId = :draft order by submission.round""")
	List<FrozenPart> findParts(long draft);

	@Query("""
			select new dev.starling.submission.Submissions$ReturnedText(submission.id, submission.candidateId,
				submission.round, key(part), part.body)
			from Submission submission join submission.parts part
			where submission.draftId = :draft and submission.state = RETURNED order by submission.round""")
	List<ReturnedText> findReturnedTexts(long draft);

	@Query("""
			select new dev.starling.submission.Submissions$Turn(submission.submittedAt, submission.returnedAt)
			from Submission submission
			where submission.state = RETURNED and submission.returnedAt >= :since
			order by submission.returnedAt desc""")
	List<Turn> findReturned(Instant since, Limit limit);

	/**
	 * Which version a part was of when it was handed in.
	 */
	record FrozenPart(long submission, int round, State state, Instant submittedAt, Part part, int version) {
	}

	/**
	 * What a part said in a round that is back.
	 */
	record ReturnedText(long submission, long candidate, int round, Part part, String body) {
	}

	/**
	 * From being handed in until the review was out.
	 */
	record Turn(Instant submittedAt, Instant returnedAt) {
	}

}
