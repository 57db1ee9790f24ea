package dev.starling.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Ratings extends Repository<Rating, Rating.Id> {

	Rating save(Rating rating);

	Optional<Rating> findById(Rating.Id id);

	@Query("select distinct rating from Rating rating left join fetch rating.evidence where rating.id.reviewId in :reviews")
	List<Rating> findIn(Collection<Long> reviews);

}
