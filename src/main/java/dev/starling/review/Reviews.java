package dev.starling.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Reviews extends Repository<Review, Long> {

	Review saveAndFlush(Review review);

	Optional<Review> findById(long id);

	@Query("""
			select review from Review review
			where review.submissionId in :submissions and review.coachId = :coach and review.state <> GIVEN_UP""")
	List<Review> findMine(List<Long> submissions, long coach);

	Optional<Review> findBySubmissionIdAndCoachId(long submission, long coach);

	/** Not one that was given up: that is hidden until its coach comes back. */
	@Query("select review from Review review where review.id = :id and review.coachId = :coach and review.state <> GIVEN_UP")
	Optional<Review> find(long id, long coach);

	/**
	 * The same, and waits for whatever else happens to it, so that what follows sees
	 * that.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select review from Review review where review.id = :id and review.coachId = :coach and review.state <> GIVEN_UP")
	Optional<Review> lock(long id, long coach);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select review from Review review where review.id = :id")
	Optional<Review> lock(long id);

	@Query("select review from Review review where review.submissionId = :submission and review.state = RETURNED")
	Optional<Review> findReturned(long submission);

	/** The same, and waits for whatever else happens to it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select review from Review review where review.submissionId = :submission and review.state = RETURNED")
	Optional<Review> lockReturned(long submission);

	@Query("select review from Review review where review.submissionId in :submissions and review.state = RETURNED")
	List<Review> findReturned(List<Long> submissions);

	@Query("select review.id from Review review where review.state = SENT and review.dueAt <= :now order by review.dueAt")
	List<Long> findDue(Instant now, Limit limit);

	@Query("select review.id from Review review where review.state = OPEN and review.workedAt <= :before order by review.workedAt")
	List<Long> findIdle(Instant before, Limit limit);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select review from Review review where review.coachId = :coach and review.state = OPEN order by review.id")
	List<Review> lockOpen(long coach);

	@Query("""
			select review.id from Review review
			where review.submissionId = :submission and review.coachId = :coach and review.state <> GIVEN_UP""")
	Optional<Long> findMine(long submission, long coach);

	@Query("select review.coachId from Review review where review.id = :id and review.coachId is not null")
	Optional<Long> findCoach(long id);

	@Query("""
			select review from Review review
			where review.coachId = :coach and review.state in (OPEN, SENT)
			order by review.workedAt desc, review.id desc""")
	List<Review> findAtHand(long coach, Limit limit);

	/** When it was sent orders as well as when it came out, and has the index. */
	@Query("""
			select review from Review review
			where review.coachId = :coach and review.state = RETURNED
			order by review.workedAt desc, review.id desc""")
	List<Review> findReturned(long coach, Limit limit);

	@Query("""
			select review from Review review
			where review.coachId = :coach and review.state = RETURNED and (review.workedAt < :at
				or review.workedAt = :at and review.id < :id)
			order by review.workedAt desc, review.id desc""")
	List<Review> findReturnedBefore(Instant at, long id, long coach, Limit limit);

	/** Which of them this coach gave back, unless for that reason. */
	@Query("""
			select review.submissionId from Review review
			where review.submissionId in :submissions and review.coachId = :coach and review.state = GIVEN_UP
				and (review.givenUpBecause is null or review.givenUpBecause <> :because)""")
	Set<Long> findGivenBack(List<Long> submissions, long coach, String because);

	/** Which of them this coach had before. */
	@Query("""
			select review.submissionId from Review review
			where review.submissionId in :submissions and review.coachId = :coach and review.state = GIVEN_UP""")
	Set<Long> findGivenUp(List<Long> submissions, long coach);

	@Modifying
	@Query("delete from Review review where review.coachId = :coach and review.state = GIVEN_UP")
	void deleteGivenUp(long coach);

}
